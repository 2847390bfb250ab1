'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { BookOpen, Keyboard, LogOut, type LucideIcon, Monitor, Moon, Search, Sun } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTheme } from 'next-themes'
import { type ReactNode, startTransition } from 'react'
import { projectsQuery } from '@/client/queries'
import { DIALOG_SCRIM } from '@/components/ui/dialog-class'
import { Kbd } from '@/components/ui/kbd'
import { openCommandWindow } from './commands-open'
import { usePlaces } from './use-places'

/** Type where to go or what to do. */
export function CommandPalette({ onClose, signOut }: { onClose: () => void; signOut: () => Promise<void> }) {
  const router = useRouter()
  const { setTheme } = useTheme()
  const { data: projects = [] } = useQuery(projectsQuery())
  const act = (action: () => void) => () => {
    onClose()
    action()
  }
  const go = (href: string) => act(() => router.push(href))
  const places = usePlaces()
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={DIALOG_SCRIM} />
        <Base.Popup className="sheet fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden outline-none sm:top-[14dvh]">
          <Base.Title className="sr-only">Search or do something</Base.Title>
          <Command label="Search or do something" loop>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
              <Command.Input
                placeholder="Search books, or do something"
                className="min-h-13 w-full bg-transparent text-base outline-none placeholder:text-faint"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-2">
              <Command.Empty className="p-6 text-center text-muted">Nothing by that name.</Command.Empty>
              <Section heading="Go to">
                {places.map((place) => (
                  <Item key={place.href} icon={place.icon} keys={place.keys} onSelect={go(place.href)}>
                    {place.label}
                  </Item>
                ))}
              </Section>
              {projects.length > 0 && (
                <Section heading="Your books">
                  {projects.map((project) => (
                    <Item
                      key={project.id}
                      icon={BookOpen}
                      value={`${project.title} ${project.id}`}
                      onSelect={go(`/projects/${project.id}`)}
                    >
                      {project.title || 'Untitled book'}
                    </Item>
                  ))}
                </Section>
              )}
              <Section heading="Do">
                <Item icon={Sun} onSelect={act(() => setTheme('light'))}>
                  Light theme
                </Item>
                <Item icon={Moon} onSelect={act(() => setTheme('dark'))}>
                  Dark theme
                </Item>
                <Item icon={Monitor} onSelect={act(() => setTheme('system'))}>
                  Theme of the device
                </Item>
                <Item icon={Keyboard} keys="?" onSelect={act(() => openCommandWindow('shortcuts'))}>
                  Keyboard shortcuts
                </Item>
                <Item icon={LogOut} onSelect={act(() => startTransition(signOut))}>
                  Sign out
                </Item>
              </Section>
            </Command.List>
          </Command>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  )
}

function Item({
  icon: Icon,
  keys,
  value,
  onSelect,
  children,
}: {
  icon: LucideIcon
  keys?: string
  value?: string
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-sm data-[selected=true]:bg-sunken coarse:min-h-11 forced-colors:data-[selected=true]:outline-2"
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys && (
        <span aria-hidden="true" className="flex gap-1 coarse:hidden">
          {keys.split(' ').map((key) => (
            <Kbd key={key}>{key.toLocaleUpperCase('en-US')}</Kbd>
          ))}
        </span>
      )}
    </Command.Item>
  )
}
