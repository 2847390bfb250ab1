/** The parts of the library, in the order of their tabs. */
export const LIBRARY_TABS = ['pages', 'heroes', 'looks', 'uploads', 'bin'] as const
export type LibraryTab = (typeof LIBRARY_TABS)[number]
