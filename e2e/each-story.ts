import { afterAll } from 'vitest'
import { endWhatRuns } from './fixtures'

afterAll(endWhatRuns)
