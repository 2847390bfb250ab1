import { DownloadPages } from '@/domain/library'
import { route } from '@/server/door'
import { downloadPages } from '@/server/library/download-pages'

export const GET = route({ query: DownloadPages, file: true }, downloadPages)
