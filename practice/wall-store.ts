import { type PracticeNetwork, practiceAccounts } from './practice-hosts';

/** A post as the practice server keeps it. */
export interface PracticePost {
  network: PracticeNetwork;
  /** The wall it stands on; VK communities are negative. */
  ownerId: string;
  /** The network's own id: VK post number, Facebook post id, Instagram pk. Strings: some pass 2^53. */
  nativeId: string;
  /** Instagram's and Threads' short code, else ''. */
  code: string;
  permalink: string;
  text: string;
  /** ISO instant of publishing, or of the moment it was scheduled or suggested. */
  at: string;
  state: 'published' | 'scheduled' | 'suggested' | 'deleted';
  scheduledFor: string | null;
  edited: boolean;
  /** The number it had while it was scheduled or suggested, when it got another one (VK). */
  formerId?: string;
  /** True when the community signs with the person's name (VK). */
  signed: boolean;
  media: number;
  /** Instagram: one video, which stands under another address. */
  reel: boolean;
  /** What pictures show, one text each; '' where nobody described them. */
  altText: string;
  likes: number;
  comments: number;
  shares: number;
  views: number;
  /** The request's own token against repeats: guid, idempotence token, upload id. */
  attempt: string;
  /** Was on the wall before anybody published anything. */
  seeded: boolean;
}

export interface NewPost {
  network: PracticeNetwork;
  ownerId: string;
  text: string;
  attempt?: string;
  state?: PracticePost['state'];
  scheduledFor?: string | null;
  signed?: boolean;
  media?: number;
  reel?: boolean;
  altText?: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Instagram's short code of a numeric media id: base 64, most significant digit first. */
export function shortCodeOf(pk: string): string {
  let rest = BigInt(pk);
  let code = '';
  while (rest > 0n) {
    code = alphabet[Number(rest % 64n)] + code;
    rest /= 64n;
  }
  return code;
}

/** The address people share, as the real site prints it. */
export function permalinkOf(
  network: PracticeNetwork,
  ownerId: string,
  nativeId: string,
  reel = false,
): string {
  if (network === 'vk') return `https://vk.ru/wall${ownerId}_${nativeId}`;
  if (network === 'instagram') {
    return `https://www.instagram.com/${reel ? 'reel' : 'p'}/${shortCodeOf(nativeId)}/`;
  }
  if (network === 'threads') {
    return `https://www.threads.com/@${practiceAccounts.threads.screenName}/post/${shortCodeOf(nativeId)}`;
  }
  if (network === 'x') return `https://x.com/${practiceAccounts.x.screenName}/status/${nativeId}`;
  const { screenName, ownerId: page, groupId } = practiceAccounts.facebook;
  if (ownerId === groupId) return `https://www.facebook.com/groups/${groupId}/posts/${nativeId}`;
  return `https://www.facebook.com/${ownerId === page ? screenName : ownerId}/posts/${nativeId}`;
}

const hour = 3_600_000;

const seeds: Array<[PracticeNetwork, string, number, string, number[]]> = [
  [
    'vk',
    '-123456',
    20,
    'Читальный зал № 2 снова открыт: с 9:00 до 21:00 по будням.\n\nПриходите с читательским билетом и хорошим настроением. #ЧитальныйЗал',
    [41, 3, 5, 1240],
  ],
  [
    'vk',
    '-123456',
    68,
    'Что почитать в ноябре: пять новых книг по истории архитектуры.\n1. «Город и река»\n2. «Свод и купол»\n3. «Дом у моста»\n4. «Каменная летопись»\n5. «Окна»',
    [86, 12, 19, 3105],
  ],
  ['vk', '-765432', 30, 'Клуб читателей собирается по четвергам.', [7, 1, 0, 210]],
  ['vk', '7001', 90, 'С днём библиотек, коллеги!', [15, 2, 0, 330]],
  [
    'facebook',
    practiceAccounts.facebook.ownerId,
    26,
    'Выставка «Старая карта города» продлена до конца месяца.\n\nВход свободный, второй этаж, холл абонемента.',
    [32, 4, 6, 900],
  ],
  [
    'facebook',
    practiceAccounts.facebook.ownerId,
    98,
    'Спасибо всем, кто пришёл на лекцию о редких изданиях! Запись появится в четверг.',
    [57, 9, 3, 1500],
  ],
  [
    'instagram',
    practiceAccounts.instagram.ownerId,
    24,
    'Утро в книгохранилище. #библиотека',
    [118, 6, 0, 0],
  ],
  [
    'instagram',
    practiceAccounts.instagram.ownerId,
    75,
    'Новая полка: поэзия соседних стран.',
    [94, 3, 0, 0],
  ],
  [
    'instagram',
    practiceAccounts.instagram.ownerId,
    140,
    'Экскурсия для первокурсников прошла на ура.',
    [203, 14, 0, 0],
  ],
  [
    'threads',
    practiceAccounts.threads.ownerId,
    31,
    'В зале редких книг сегодня тихо. Заходите.',
    [17, 2, 1, 0],
  ],
  [
    'x',
    practiceAccounts.x.ownerId,
    29,
    'Электронный каталог снова работает: unilib.by/catalogue',
    [9, 1, 3, 412],
  ],
];

/** The posts of all practice networks, in memory. `clock` gives milliseconds since the epoch. */
export function createWallStore(clock: () => number) {
  let posts: PracticePost[] = [];
  let count = 0;

  function nextId(network: PracticeNetwork, at: number): string {
    count += 1;
    if (network === 'vk') return String(100 + count);
    if (network === 'facebook') return String(1_827_720_132_094_000n + BigInt(count * 7));
    // X's numbers hold the millisecond.
    if (network === 'x') return String((BigInt(at - 1_288_834_974_657) << 22n) + BigInt(count));
    return String(3_512_345_678_901_234_000n + BigInt(count) * 4099n);
  }

  function put(fresh: NewPost, at: number, counters: number[], seeded: boolean): PracticePost {
    const { network, ownerId } = fresh;
    const nativeId = nextId(network, at);
    const [likes = 0, comments = 0, shares = 0, views = 1] = counters;
    const post: PracticePost = {
      network,
      ownerId,
      nativeId,
      code: /^(instagram|threads)$/.test(network) ? shortCodeOf(nativeId) : '',
      permalink: permalinkOf(network, ownerId, nativeId, fresh.reel),
      text: fresh.text,
      at: new Date(at).toISOString(),
      state: fresh.state ?? 'published',
      scheduledFor: fresh.scheduledFor ?? null,
      edited: false,
      signed: fresh.signed ?? false,
      media: fresh.media ?? 0,
      reel: fresh.reel ?? false,
      altText: fresh.altText ?? '',
      likes,
      comments,
      shares,
      views,
      attempt: fresh.attempt ?? '',
      seeded,
    };
    posts.unshift(post);
    return post;
  }

  /** @param onwards the numbers of posts go on, so that no post is taken for one of before. */
  function reset(onwards = false): void {
    posts = [];
    if (!onwards) count = 0;
    for (const [network, ownerId, hours, text, counters] of [...seeds].sort(
      (a, b) => b[2] - a[2],
    )) {
      const media = network === 'instagram' ? 1 : 0;
      put({ network, ownerId, text, media }, clock() - hours * hour, counters, true);
    }
  }

  /** The post of an attempt token seen before, so that a repeated request stores nothing. */
  function byAttempt(network: PracticeNetwork, attempt: string): PracticePost | undefined {
    return attempt
      ? posts.find((post) => post.network === network && post.attempt === attempt)
      : undefined;
  }

  function add(fresh: NewPost): PracticePost {
    return (
      byAttempt(fresh.network, fresh.attempt ?? '') ?? put(fresh, clock(), [0, 0, 0, 1], false)
    );
  }

  function find(network: PracticeNetwork, id: string): PracticePost | undefined {
    return posts.find(
      (post) => post.network === network && (post.nativeId === id || (id && post.code === id)),
    );
  }

  /** Published posts of one wall (all walls when ownerId is absent), newest first. */
  function wall(network: PracticeNetwork, ownerId?: string): PracticePost[] {
    return posts.filter(
      (post) =>
        post.network === network &&
        post.state === 'published' &&
        (ownerId === undefined || post.ownerId === ownerId),
    );
  }

  function all(network?: PracticeNetwork): PracticePost[] {
    return posts.filter((post) => !network || post.network === network);
  }

  reset();
  return { add, all, byAttempt, find, reset, wall };
}

export type WallStore = ReturnType<typeof createWallStore>;
