import 'server-only'

/** The header that has a browser save a file under a name. */
export const savedAs = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
