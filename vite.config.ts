import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The html of each page, by the path where the server shows it. */
const pages: Record<string, string> = {
  '/': 'admin-ui/home.html',
  '/kiosk': 'kiosk-ui/index.html',
  '/display': 'display-ui/index.html',
  '/officer': 'officer-ui/index.html',
  '/admin': 'admin-ui/index.html',
  '/t': 'visitor-ui/index.html',
  '/proof': 'visitor-ui/proof/index.html',
}

const server = process.env.API ?? 'http://127.0.0.1:8080'
const build = buildId()

/** A name for this state of the screens: the same sources make the same name. */
function buildId(): string {
  const hash = createHash('sha256')
  const sources = ['package-lock.json', 'vite.config.ts', ...globSync('{ui-kit,contract,*-ui}/**/*')]
  for (const file of sources.filter((name) => /\.\w+$/.test(name)).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** Writes `dist/build.json`, by which the server knows the screens that it serves. */
function writeBuild(): Plugin {
  return {
    name: 'antrean-build-id',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify({ build }) })
    },
  }
}

/** In development: the same page paths as on the server. */
function servePages(): Plugin {
  return {
    name: 'antrean-pages',
    configureServer(dev) {
      dev.middlewares.use((request, _response, next) => {
        const [path = '/', query] = (request.url ?? '/').split('?')
        const page = pages[path.startsWith('/t/') ? '/t' : path]
        if (page !== undefined) request.url = `/${page}${query === undefined ? '' : `?${query}`}`
        next()
      })
    },
  }
}

export default defineConfig(({ command }) => ({
  appType: 'mpa',
  plugins: [servePages(), writeBuild()],
  define: { __BUILD__: JSON.stringify(command === 'build' ? build : '') },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Kiosks and televisions keep their engine for years; visitors bring their own phones.
    target: ['chrome87', 'safari14'],
    outDir: 'dist',
    // The screens' content policy allows fonts and sounds from the server only, not from within the page.
    assetsInlineLimit: 0,
    rolldownOptions: { input: Object.values(pages).filter((page) => existsSync(resolve(page))) },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      // The page's own origin must reach the server: it refuses what comes from elsewhere.
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, ws: true, changeOrigin: false },
    },
  },
}))
