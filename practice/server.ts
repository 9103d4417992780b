import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { answerFacebook } from './answers/answer-facebook';
import { answerInstagram } from './answers/answer-instagram';
import { answerThreads } from './answers/answer-threads';
import { answerVk, prefetchVk } from './answers/answer-vk';
import { answerX } from './answers/answer-x';
import type { PracticeAnswer, PracticeRequest } from './answers/exchange';
import { embeddedStories } from './answers/facebook-stories';
import { buildPages } from './build-pages';
import { pageShell } from './page-shell';
import { emojiPicture, shelfPicture } from './pictures';
import { networkOfHost, type PracticeNetwork, practiceHosts } from './practice-hosts';
import { readSwitchHeader, type ServerSwitches, type Switches } from './switches';
import { createWallStore, type NewPost, type PracticePost, type WallStore } from './wall-store';

/** One request as the server saw it, for tests. */
export interface LoggedRequest {
  host: string;
  method: string;
  path: string;
  query: string;
  /** Where the page that asked stands; '' when the browser did not say. */
  origin: string;
  body: string;
  /** 0 when the connection was destroyed on purpose. */
  status: number;
}

export interface CspViolation {
  page: string;
  directive: string;
  blocked: string;
  sample: string;
  source: string;
}

export interface Practice {
  /** HTTPS port on 127.0.0.1. */
  port: number;
  /** Port of the CONNECT proxy that leads every host to the server; for Firefox. */
  proxyPort: number;
  store: WallStore;
  /** Newest first; without the posts that stood there from the start unless asked for. */
  posts(network?: PracticeNetwork, options?: { seeded?: boolean }): PracticePost[];
  /** Every request so far except assets and the practice controls. */
  requests(): LoggedRequest[];
  /** Host names the proxy or the server was asked for and does not play. */
  strangers(): string[];
  violations(): CspViolation[];
  /** Switches failures on for the whole server; replaces what was set before for the same network. */
  setSwitch(switches: ServerSwitches): void;
  /** Posts, switches, logs: everything as at the start. */
  reset(onwards?: boolean): void;
  stop(): Promise<void>;
}

const answering = {
  vk: answerVk,
  facebook: answerFacebook,
  instagram: answerInstagram,
  threads: answerThreads,
  x: answerX,
};

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Multipart bodies as "a=1&b=2" (files by name), everything else as text. */
async function bodyText(body: Buffer, type: string): Promise<string> {
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': type },
    }).formData();
    const fields = new URLSearchParams();
    for (const [name, value] of form) {
      fields.append(name, typeof value === 'string' ? value.replace(/\r\n/g, '\n') : value.name);
    }
    return fields.toString();
  }
  return /^(image|video)\/|octet-stream/.test(type) ? '' : body.toString('utf8');
}

const readCookies = (header = ''): Record<string, string> =>
  Object.fromEntries(
    header
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

/** Cross-origin answers are for the network's own pages only. */
function corsHeaders(host: string, origin: string): Record<string, string> {
  const from = origin.replace('https://', '');
  if (!origin || networkOfHost(from) !== networkOfHost(host)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST, GET, OPTIONS',
    'access-control-allow-headers':
      'content-type, x-practice, authorization, x-instagram-rupload-params, x-entity-name, x-entity-length, x-entity-type, offset, x-ig-app-id, x-csrftoken, x-instagram-ajax',
    vary: 'origin',
  };
}

const assetTypes: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Scripts, style sheets and drawn pictures; null when there is no such asset. */
function asset(
  path: string,
  scripts: string | null,
): { type: string; body: Buffer | string } | null {
  const [, kind, name = ''] =
    /^\/__practice\/(app|style|emoji|picture)\/([\w.-]+)$/.exec(path) ?? [];
  if (kind === 'emoji' && /^[0-9a-f]+(-[0-9a-f]+)*\.svg$/.test(name)) {
    return { type: 'image/svg+xml', body: emojiPicture(name.replace('.svg', '')) };
  }
  if (kind === 'picture') return { type: 'image/svg+xml', body: shelfPicture(name) };
  const folder = { app: scripts, style: join(import.meta.dirname, 'style') }[kind ?? ''];
  if (!folder) return null;
  try {
    return {
      type: assetTypes[name.split('.').at(-1)!] ?? 'text/plain',
      body: readFileSync(join(folder, name)),
    };
  } catch {
    return null;
  }
}

/** Closes a server together with the connections it still holds. */
function close(server: Server, open: Set<Duplex>): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    for (const socket of open) socket.destroy();
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

/**
 * Starts the practice networks on 127.0.0.1: one HTTPS server that answers by host name, and a
 * CONNECT proxy in front of it. The certificate is made now and lives in memory.
 * `pages: false` leaves the page scripts unbuilt (for tests that only speak HTTP).
 */
export async function startPractice({ port = 0, pages = true } = {}): Promise<Practice> {
  const scripts = pages ? await buildPages() : null;
  const store = createWallStore(() => Date.now());
  let requests: LoggedRequest[] = [];
  let strangers: string[] = [];
  let violations: CspViolation[] = [];
  let switches: ServerSwitches[] = [];

  function setSwitch(next: ServerSwitches): void {
    switches = switches.filter((each) => each.network !== next.network);
    switches.push({ ...next });
  }

  function reset(onwards = false): void {
    store.reset(onwards);
    requests = [];
    strangers = [];
    violations = [];
    switches = [];
  }

  /** Server switches that hold for a network, and a page's own on top. */
  function switchesFor(network: PracticeNetwork, header: string): Switches {
    const own = readSwitchHeader(header);
    const held = switches
      .filter((each) => !each.network || each.network === network)
      .filter((each) => each.times === undefined || each.times > 0);
    return Object.assign({}, own, ...held);
  }

  function spend(network: PracticeNetwork): void {
    for (const each of switches) {
      if (each.times && (!each.network || each.network === network)) each.times -= 1;
    }
  }

  const posts: Practice['posts'] = (network, { seeded = false } = {}) =>
    store.all(network).filter((post) => seeded || !post.seeded);

  /** The controls under /__practice/, on every host. */
  function control(url: URL, body: string): PracticeAnswer | null {
    const answer = (value: unknown): PracticeAnswer => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(value),
    });
    const network = (url.searchParams.get('network') ?? undefined) as PracticeNetwork | undefined;
    switch (url.pathname) {
      case '/__practice/posts':
        return answer(posts(network, { seeded: url.searchParams.has('seeded') }));
      case '/__practice/requests':
        return answer(requests);
      case '/__practice/violations':
        return answer(violations);
      case '/__practice/put':
        return answer(store.add(JSON.parse(body) as NewPost));
      case '/__practice/reset':
        reset();
        return answer({ done: true });
      case '/__practice/switch':
        setSwitch(JSON.parse(body || '{}') as ServerSwitches);
        return answer({ done: true });
      case '/__practice/csp': {
        const report = (JSON.parse(body || '{}') as { 'csp-report'?: Record<string, string> })[
          'csp-report'
        ];
        violations.push({
          page: report?.['document-uri'] ?? '',
          directive: report?.['effective-directive'] ?? report?.['violated-directive'] ?? '',
          blocked: report?.['blocked-uri'] ?? '',
          sample: report?.['script-sample'] ?? '',
          source: report?.['source-file'] ?? '',
        });
        return { type: 'text/plain', body: '', status: 204 };
      }
      default:
        return null;
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const origin = request.headers.origin ?? '';
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    const network = networkOfHost(host);
    const method = request.method ?? 'GET';
    const cors = corsHeaders(host, origin);
    const end = (answer: PracticeAnswer) => {
      response.writeHead(answer.status ?? 200, {
        'content-type': answer.type,
        'cache-control': 'no-store',
        ...cors,
        ...answer.headers,
      });
      response.end(answer.body);
      return answer.status ?? 200;
    };

    if (!network) {
      strangers.push(host);
      end({ type: 'text/plain', status: 421, body: 'Not a practice host' });
      return;
    }
    const found = method === 'GET' ? asset(url.pathname, scripts) : null;
    if (found) {
      response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store' });
      response.end(found.body);
      return;
    }
    const body = await bodyText(await readBody(request), request.headers['content-type'] ?? '');
    if (url.pathname.startsWith('/__practice/')) {
      end(control(url, body) ?? { type: 'text/plain', status: 404, body: 'No such control' });
      return;
    }
    const logged: LoggedRequest = {
      host,
      method,
      path: url.pathname,
      query: url.search,
      origin,
      body,
      status: 0,
    };
    requests.push(logged);
    if (method === 'OPTIONS') {
      logged.status = end({ type: 'text/plain', status: 204, body: '' });
      return;
    }
    // X reads by GET, everybody else by POST.
    if (method === 'POST' || url.pathname.startsWith('/i/api/')) {
      const asked: PracticeRequest = {
        host,
        method,
        url,
        headers: request.headers as Record<string, string | undefined>,
        body,
        cookies: readCookies(request.headers.cookie),
      };
      const active = switchesFor(network, `${request.headers['x-practice'] ?? ''}`);
      const before = store.all().length;
      const answer = answering[network](asked, store, active);
      if (answer?.publishes) {
        spend(network);
        if (active.slow) await wait(active.slow);
        // A repeat of a request whose answer was lost does get its answer.
        if (active.lost && store.all().length > before) {
          request.socket.destroy();
          return;
        }
      }
      logged.status = end(answer ?? { type: 'text/plain', status: 404, body: 'Not found' });
      return;
    }
    if (host.startsWith('web.api.') || host.startsWith('i.') || url.pathname === '/favicon.ico') {
      logged.status = end({ type: 'text/plain', status: 404, body: 'Not found' });
      return;
    }
    const stories = network === 'facebook' ? embeddedStories(url, store) : [];
    const prefetched = url.searchParams.has('prefetch') ? prefetchVk(url.pathname, store) : [];
    const nonce = randomBytes(12).toString('base64');
    const shell = pageShell({ host, url, nonce, stories, prefetched });
    response.writeHead(200, shell.headers);
    response.end(shell.html);
    logged.status = 200;
  }

  const certificate = await generate([{ name: 'commonName', value: 'practice.localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: practiceHosts.map((value) => ({ type: 2 as const, value })),
      },
    ],
  });
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    (ask, answer) => {
      serve(ask, answer).catch((reason: unknown) => {
        answer.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        answer.end(`${reason instanceof Error ? reason.stack : reason}`);
      });
    },
  );
  // Browsers silently repeat a POST whose kept-alive connection breaks; a lost answer must stay lost.
  server.maxRequestsPerSocket = 1;
  const open = new Set<Duplex>();
  const remember = (socket: Duplex) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  };
  server.on('connection', remember);
  const securePort = await listen(server, port);

  const proxy = createPlainServer((_, answer) => {
    answer.writeHead(405);
    answer.end();
  });
  proxy.on('connection', remember);
  proxy.on('connect', (ask, client: Duplex, head: Buffer) => {
    const host = (ask.url ?? '').replace(/:\d+$/, '');
    remember(client);
    if (!networkOfHost(host)) {
      strangers.push(host);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(securePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    remember(upstream);
  });
  const proxyPort = await listen(proxy, 0);

  return {
    port: securePort,
    proxyPort,
    store,
    posts,
    requests: () => requests,
    strangers: () => strangers,
    violations: () => violations,
    setSwitch,
    reset,
    stop: async () => {
      await Promise.all([close(proxy, open), close(server, open)]);
    },
  };
}
