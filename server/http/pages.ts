import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { HttpNeeds } from './needs.ts'

/** Which file serves which address. */
const pages: Record<string, string> = {
  '/': 'admin-ui/home.html',
  '/kiosk': 'kiosk-ui/index.html',
  '/display': 'display-ui/index.html',
  '/officer': 'officer-ui/index.html',
  '/admin': 'admin-ui/index.html',
  '/t/:code': 'visitor-ui/index.html',
  '/proof': 'visitor-ui/proof/index.html',
}

/** The built screens: pages are asked for anew each time, assets (named by their content) never again. */
export async function registerPages(app: FastifyInstance, { screensDir }: HttpNeeds): Promise<void> {
  await app.register(staticFiles, {
    root: `${screensDir}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
  })
  for (const [address, file] of Object.entries(pages)) {
    app.get(address, { schema: { hide: true } }, (_request, reply: FastifyReply) =>
      reply.header('Cache-Control', 'no-cache').sendFile(file, screensDir, { cacheControl: false }),
    )
  }
}
