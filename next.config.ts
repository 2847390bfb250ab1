import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  // `npm run check` types the whole project; whoever starts a studio does not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Answers of our own carry their headers from the proxy; files served as they are get this one here.
  headers: async () => [
    { source: '/:path*', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
  ],
  // What is opened by its path while the studio runs: hosts that run routes as functions (Vercel) bring these along. The
  // pixel thread and what it imports are outside the bundle.
  outputFileTracingIncludes: {
    '/**': [
      'assets/**',
      'dist/pixel-thread.mjs',
      'dist/chunks/**',
      'supabase/migrations/*.sql',
      'src/server/db/*.sql',
      ...['sharp', '@img', 'detect-libc', 'semver', '@resvg', 'piscina', 'fontkit'].map(
        (name) => `node_modules/${name}/**`,
      ),
      'node_modules/@fontsource/figtree/files/*',
      'node_modules/@fontsource-variable/*/files/*',
    ],
  },
  // The embedded database can't live there, and is large.
  ...(process.env.VERCEL && { outputFileTracingExcludes: { '/**': ['node_modules/@electric-sql/**'] } }),
  turbopack: { root: import.meta.dirname },
  // Writing what the next build could reuse is a third of the work: not where there is no next one.
  ...(process.env.BUILD_CACHE === '0' && { experimental: { turbopackFileSystemCacheForBuild: false } }),
  // Native code, WebAssembly and worker threads stay as installed: the bundler must not move them.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@resvg/resvg-js',
    '@sentry/nextjs',
    'better-auth',
    'fontkit',
    'kysely',
    'nodemailer',
    'openai',
    'pg',
    'pg-boss',
    'pino',
    'piscina',
    'sharp',
    'stripe',
  ],
}

export default config
