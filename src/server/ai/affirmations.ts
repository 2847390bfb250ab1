import 'server-only'
import type { Audience } from '@/domain/audience'

/** Short enough for a toddler to color every letter. */
const SHORT = [
  'I am brave',
  'I am loved',
  'I am kind',
  'I can do it',
  'I am strong',
  'I like me',
  'I am happy',
  'Be you',
  'I can help',
  'I am good',
  'Try again',
  'I am calm',
  'Hello you',
  'I love hugs',
  'I am smart',
  'Good night',
] as const

const YOUNG = [
  ...SHORT,
  'I try my best',
  'I can learn',
  'I am a good friend',
  'My ideas matter',
  'I am proud of me',
  'I can say no',
  'Mistakes help me grow',
  'I am never alone',
  'I listen and share',
  'Today is a new day',
  'I am full of ideas',
  'I take a deep breath',
  'Kindness grows',
  'I make a difference',
  'I am safe',
  'I shine in my own way',
] as const

const GROWN = [
  'I am enough',
  'Breathe in, breathe out',
  'One step at a time',
  'I choose calm',
  'Let it go',
  'Rest is not a race',
  'I trust myself',
  'Small steps count',
  'I am allowed to rest',
  'Grow at your own pace',
  'This too shall pass',
  'I make room for joy',
  'Be gentle with yourself',
  'I am stronger than I think',
  'My pace is fine',
  'Begin again',
  'I welcome this day',
  'I let go of hurry',
  'Peace starts here',
  'Good things take time',
  'I am at home in myself',
  'Courage over comfort',
  'I am worthy of love',
  'Quiet is a strength',
  'I honor my limits',
  'Keep going',
  'I bloom where I stand',
  'Joy is in small things',
  'I forgive myself',
  'Today I am grateful',
] as const

/** Kind sentences for a reader. */
export function affirmationsFor(audience: Audience): readonly string[] {
  if (audience === 'toddler') return SHORT
  return audience === 'children' || audience === 'tween' ? YOUNG : GROWN
}
