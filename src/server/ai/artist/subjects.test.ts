import { describe, expect, it } from 'vitest'
import { findSubjects, iconBody, SUBJECTS, subject } from './subjects'

const first = (text: string) => findSubjects(text).found[0]?.subject.id

describe('subjects', () => {
  it('every subject has a drawing', () => {
    for (const one of SUBJECTS) {
      expect(iconBody('noto', one.noto!).body).toContain('<')
      if (one.fluent) expect(iconBody('fluent', one.fluent).width).toBeGreaterThan(0)
    }
  })

  it.each([
    ['A shy dragon who opens a bakery', 'dragon'],
    ['cats, dogs, horses', 'cat'],
    ['puppies', 'dog'],
    ['Warm arms', undefined],
    ['a fire truck', 'fire-engine'],
    ['polar bears on ice', 'polar-bear'],
    ['my teddy bear', 'teddy-bear'],
    ['🦊🚀', 'fox'],
    ['dino', 't-rex'],
    ['', undefined],
  ])('%s → %s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it('finds subjects by id', () => {
    expect(subject('cat')?.label).toBe('cat')
    expect(subject('nothing of the kind')).toBeUndefined()
  })
})
