'use client'
import { createContext, type ReactNode, use } from 'react'
import type { PageView } from '@/domain/page'
import type { PageVersion } from '@/domain/page-version'
import type { ProjectView } from '@/domain/project'
import type { ColorBook } from './color-book'
import type { Held } from './held'
import type { MaskBoard } from './mask-board'
import type { Share } from './share'
import type { StageView } from './stage-view'
import type { Regions } from './tool-gestures'
import type { TouchUps } from './touch-ups'
import type { Base } from './use-base-version'
import type { Editing } from './use-editing'
import type { Stage } from './use-stage-view'
import type { Tools } from './use-tools'

export const TABS = ['edit', 'chat', 'color', 'versions'] as const
export type Tab = (typeof TABS)[number]

/** Another version laid over the page: looked at, compared, or waiting to be kept. */
export type Shown =
  | { readonly how: 'preview' | 'slider' | 'side'; readonly version: PageVersion }
  | { readonly how: 'tray'; readonly variants: readonly PageVersion[]; readonly at: number }

export type DrawnPage = PageView & { readonly version: NonNullable<PageView['version']> }

/** A page on the desk: the drawing, what is being done to it, and the tools. */
export type Desk = {
  readonly book: ProjectView
  readonly page: DrawnPage
  readonly stage: Stage
  /** What is zoomed and moved just now: the page on its stage, or two pages beside each other. */
  readonly view: StageView
  readonly tools: Tools
  readonly board: MaskBoard
  readonly colors: ColorBook
  readonly touchUps: TouchUps
  /** The shapes of the version, once they are known. */
  readonly regions: Regions | null
  /** The shape the list is at, shown on the page. */
  readonly shape: number | null
  readonly pointAtShape: (id: number | null) => void
  /** The shape that was picked or colored last. */
  readonly touched: Held<number | null>
  /** A shape that was taken to be moved, and how far. */
  readonly carried: Carried | null
  readonly carry: (carried: Carried | null) => void
  readonly tab: Tab
  readonly openTab: (tab: Tab) => void
  readonly words: string
  readonly setWords: (words: string) => void
  readonly shown: Shown | null
  readonly show: (shown: Shown | null) => void
  /** Share of the page, from the left, on which the other version or the colors are seen. */
  readonly divide: Share
  /** Open outlines are marked on the page. */
  readonly gapsShown: boolean
  readonly showGaps: (shown: boolean) => void
  readonly editing: Editing
  readonly base: Base
  /** Newest first; null until they are known. */
  readonly versions: readonly PageVersion[] | null
  /** Says something in passing, to everybody. */
  readonly say: (sentence: string) => void
}

export type Carried = {
  readonly id: number
  readonly by: readonly [number, number]
  /** A hand is dragging it. */
  readonly inHand?: boolean
}

const Context = createContext<Desk | null>(null)

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <Context value={desk}>{children}</Context>
}

export function useDesk(): Desk {
  const desk = use(Context)
  if (!desk) throw new Error('useDesk is for what lies on a desk.')
  return desk
}
