import { networkOfHost, practiceAccounts } from './practice-hosts';

/** What the HTML of a page load depends on. */
export interface ShellRequest {
  host: string;
  url: URL;
  /** Goes into the page's Content-Security-Policy and its inline script. */
  nonce: string;
  /** Stories the page's own data holds (Facebook). */
  stories?: unknown[];
  /** Answers of VK's API that the page is delivered with (`?prefetch=1`). */
  prefetched?: unknown[];
}

export interface Shell {
  html: string;
  headers: Record<string, string | string[]>;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** JSON inside a script element: "<" never stands there as itself. */
const island = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** The kind of headers the real sites send: strict policy, opener isolation, embedder report only. */
function strictHeaders(network: string, nonce: string): Record<string, string> {
  const connect = {
    vk: " https://web.api.vk.ru https://web.api.vk.com 'self'",
    instagram: " https://i.instagram.com https://www.instagram.com 'self'",
  }[network];
  return {
    'content-security-policy': [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob:",
      "font-src 'self' data:",
      `connect-src${connect ?? " 'self'"}`,
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      'report-uri /__practice/csp',
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-embedder-policy-report-only': 'require-corp; report-to="coep_report"',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'private, no-cache, no-store, must-revalidate',
  };
}

interface Parts {
  lang: string;
  title: string;
  /** Name of the script and of the style sheet. */
  app: string;
  head?: string;
  body?: string;
}

const document = ({ lang, title, app, head = '', body = '' }: Parts): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/__practice/style/common.css">
<link rel="stylesheet" href="/__practice/style/${app}.css">
${head}
<script type="module" src="/__practice/app/${app}.js"></script>
</head>
<body class="${app}">
${body}
</body>
</html>
`;

const library = (lang: string): string =>
  lang === 'en' ? 'University Research Library' : 'Научная библиотека университета';

/** Numeric id of the VK wall an address shows; the screen name is resolved as the site does. */
function vkOwnerOf(path: string): string | null {
  const numeric = /^\/(?:club|public|event)(\d+)$/.exec(path) ?? /^\/wall-(\d+)/.exec(path);
  if (numeric) return `-${numeric[1]}`;
  if (path === `/${practiceAccounts.vk.screenName}`) return practiceAccounts.vk.ownerId;
  return /^\/id(\d+)$/.exec(path)?.[1] ?? null;
}

function vkShell(request: ShellRequest, lang: string): string {
  const { url, nonce, host } = request;
  const owner = vkOwnerOf(url.pathname);
  const club = owner?.startsWith('-') ? owner.slice(1) : null;
  const mobile = host.startsWith('m.');
  const head = [
    club && `<meta property="og:url" content="https://vk.ru/club${club}">`,
    club && `<meta property="og:title" content="${library(lang)}">`,
    club &&
      `<link rel="alternate" href="android-app://com.vkontakte.android/vkontakte/m.vk.ru/club${club}">`,
    `<script nonce="${nonce}">window.vk={id:${url.searchParams.has('guest') ? 0 : practiceAccounts.vk.viewerId},lang:${lang === 'en' ? 3 : 0},pe:{posting_web_react_form:1}${mobile ? ',main_platform:"mvk",apiConfigDomains:{domain:"m.vk.ru",apiDomain:"web.api.vk.ru"}' : ''}};window.cur={"apiPrefetchCache":${island(request.prefetched ?? [])}};</script>`,
  ];
  return document({
    lang,
    title: club ? library(lang) : lang === 'en' ? 'News' : 'Новости',
    app: 'vk',
    head: head.filter(Boolean).join('\n'),
    body: '<div id="spa_root"></div>',
  });
}

/** An island of data as Meta's pages carry them. */
const dataIsland = (require: unknown[]): string =>
  `<script type="application/json" data-sjs>${island({ require })}</script>`;

/** Business Suite: a page of its own for each composer, and what it may post to in its data. */
function suiteShell(lang: string): string {
  const { facebook, instagram } = practiceAccounts;
  const presences = [
    {
      __typename: 'Page',
      accountName: library(lang),
      id: facebook.ownerId,
      presenceType: 'FACEBOOK',
    },
    {
      __typename: 'XFBShadowIGMediaCreatorAccount',
      accountName: instagram.screenName,
      id: instagram.businessId,
      presenceType: 'INSTAGRAM',
    },
  ];
  return document({
    lang,
    title: 'Meta Business Suite',
    app: 'business-suite',
    body: `${dataIsland([['BizKitPresenceSelector', 'load', null, [{ presences }]]])}
<div id="mount_0_0"></div>`,
  });
}

function facebookShell({ host, url, stories = [] }: ShellRequest, lang: string): string {
  const { ownerId, screenName, viewerId, delegateId, groupId } = practiceAccounts.facebook;
  if (host.startsWith('business.')) return suiteShell(lang);
  if (url.pathname === '/practice/editors') {
    return document({ lang, title: 'Editors', app: 'editors', body: '<main id="root"></main>' });
  }
  const onPage =
    url.pathname.startsWith(`/${screenName}`) ||
    (url.pathname === '/profile.php' && url.searchParams.get('id') === ownerId);
  const onGroup = url.pathname.startsWith(`/groups/${groupId}`);
  const actor = url.searchParams.get('as') === 'self' ? viewerId : ownerId;
  const user = [
    'CurrentUserInitialData',
    [],
    {
      ACCOUNT_ID: viewerId,
      USER_ID: actor,
      NAME: actor === ownerId ? library(lang) : 'Мария Ковалёва',
      SHORT_NAME: actor === ownerId ? library(lang) : 'Мария',
      IS_BUSINESS_DOMAIN: false,
    },
    270,
  ];
  // A Page has two numbers where its profile is of the new kind; the app's address names the one behind.
  const twoIds = url.searchParams.get('ids') === '2';
  const app = onGroup
    ? `fb://group/${groupId}`
    : onPage && `fb://page/${twoIds ? delegateId : ownerId}`;
  const head = app
    ? `<meta property="al:android:url" content="${app}"><meta property="og:title" content="${library(lang)}">`
    : '';
  const islands = [
    dataIsland([['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [user] } }]]]),
  ];
  if (twoIds) {
    const profile = { __typename: 'User', id: ownerId, delegate_page_id: delegateId };
    islands.push(dataIsland([['ProfileCometHeader', 'load', null, [{ profile }]]]));
  }
  if (stories.length > 0) {
    const edges = stories.map((node) => ({ node }));
    const data = { node: { timeline_list_feed_units: { edges } } };
    islands.push(
      dataIsland([
        ['RelayPrefetchedStreamCache', 'next', [], ['adp', { __bbox: { result: { data } } }]],
      ]),
    );
  }
  return document({
    lang,
    title: onPage ? `${library(lang)} | Facebook` : 'Facebook',
    app: 'facebook',
    head,
    body: `${islands.join('\n')}
<div id="mount_0_0"></div>`,
  });
}

function instagramShell({ url }: ShellRequest, lang: string): string {
  const { screenName, viewerId } = practiceAccounts.instagram;
  const viewer = [
    'PolarisViewer',
    [],
    {
      data: {
        biography: '',
        full_name: library(lang),
        id: viewerId,
        is_business_account: true,
        username: screenName,
      },
      id: viewerId,
    },
    548,
  ];
  const onProfile = url.pathname.startsWith(`/${screenName}/`);
  return document({
    lang,
    title: onProfile ? `${library(lang)} (@${screenName})` : 'Instagram',
    app: 'instagram',
    head: onProfile
      ? `<meta property="og:url" content="https://www.instagram.com/${screenName}/">`
      : '',
    body: `<script type="application/json" data-sjs>${island({ require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { define: [viewer] } }]]] })}</script>
<div id="mount_0_0"></div>`,
  });
}

function threadsShell(lang: string): string {
  return document({ lang, title: 'Threads', app: 'threads', body: '<div id="barcelona"></div>' });
}

function xShell(lang: string): string {
  return document({ lang, title: 'X', app: 'x', body: '<div id="react-root"></div>' });
}

/** The HTML and headers of a page load. Single-page apps: every path of a host gets the same shell. */
export function pageShell(request: ShellRequest): Shell {
  const network = networkOfHost(request.host) ?? 'vk';
  const lang = request.url.searchParams.get('lang') === 'en' ? 'en' : 'ru';
  const cookies: string[] = [];
  let html: string;
  if (network === 'facebook') {
    const { viewerId, ownerId } = practiceAccounts.facebook;
    const self = request.url.searchParams.get('as') === 'self';
    cookies.push(`c_user=${viewerId}; Domain=.facebook.com; Path=/; Secure; SameSite=None`);
    cookies.push(
      `i_user=${self ? '' : ownerId}; Domain=.facebook.com; Path=/; Secure; SameSite=None${self ? '; Max-Age=0' : ''}`,
    );
    html = facebookShell(request, lang);
  } else if (network === 'instagram') {
    const { viewerId } = practiceAccounts.instagram;
    cookies.push(`ds_user_id=${viewerId}; Domain=.instagram.com; Path=/; Secure`);
    cookies.push('csrftoken=practice; Domain=.instagram.com; Path=/; Secure');
    html = instagramShell(request, lang);
  } else if (network === 'threads') {
    cookies.push(`ds_user_id=${practiceAccounts.threads.viewerId}; Path=/; Secure`);
    html = threadsShell(lang);
  } else if (network === 'x') {
    cookies.push(`twid=u%3D${practiceAccounts.x.viewerId}; Path=/; Secure`);
    html = xShell(lang);
  } else {
    html = vkShell(request, lang);
  }
  return {
    html,
    headers: {
      ...strictHeaders(network, request.nonce),
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': cookies,
    },
  };
}
