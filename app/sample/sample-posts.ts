import { addDays, instantIn } from '../../domain/plan/days';
import type { Change } from '../../domain/records';
import type { RubricKey } from '../starting/starting-words';
import { account, groupSince, mark, person, rubric } from './sample-ids';
import type { SampleWords } from './sample-words';

/** What the library wrote over its year, and in which rubric. */
const written = {
  threeRivers: 'books',
  renewal: 'advice',
  talkingClub: 'events',
  newspaper: 'dates',
  openNight: 'reports',
  saturday: 'service',
  firstPaper: 'books',
  loan: 'advice',
  abstracts: 'events',
  readingRoom: 'dates',
  quest: 'reports',
  teachers: 'books',
  trialDatabase: 'service',
  whereToStudy: 'advice',
  film: 'events',
  gifts: 'reports',
  lovedWord: 'people',
} as const satisfies Record<string, RubricKey>;

export type PostName = keyof typeof written;

/** The networks the sample library is on. */
type SampleNetwork = keyof typeof account;

/** The post of yesterday, the plan's only item that is out. */
export const newestPost = postId('vk', 0);

/** Days before today on which something went out: seldom and unevenly alone, often together. */
const daysAgo = [
  ...Array.from({ length: 40 }, (_, at) => 1 + Math.round(at * 4.5)),
  ...Array.from({ length: 24 }, (_, at) => 185 + Math.round(at * 7.4 + (at % 3) * 1.6)),
];

/** A year of posts with their counters: half of it one specialist's, half a group's. Hashes are left empty. */
export function samplePosts(day: string, timeZone: string, words: SampleWords): Change[] {
  const names = Object.keys(written) as PostName[];
  return daysAgo.flatMap((ago, at): Change[] => {
    const newest = at === 0;
    const alone = -ago < groupSince;
    const random = chances(at + 1);
    const network = newest ? 'vk' : pick(random(), ['vk', 'vk', 'instagram', 'facebook'] as const);
    const name = newest ? 'newspaper' : names[(at * 7 + 2) % names.length]!;
    const text = words.posts[name];
    const anybody = [person.olga, person.anna, person.dmitry, person.marina, person.ilya];
    const publisher = alone ? person.anna : pick(random(), anybody);
    const helped = !alone && random() < 0.3;
    const date = addDays(day, -ago);
    const time = `${pick(random(), ['09', '11', '13', '15', '17', '18'])}:${pick(random(), ['00', '10', '25', '40'])}`;
    const id = postId(network, at);
    const findings = Math.floor(random() * (alone ? 4 : 2.2));
    const link = linkOf(network, at);
    const reach = { vk: 620, facebook: 190, instagram: 410 }[network];
    const views = Math.round(reach * (0.55 + random() * 0.9) * (alone ? 1 : 1.22));
    const likes = Math.round(views * (0.018 + random() * 0.03) * (alone ? 1 : 1.15));
    return [
      {
        kind: 'post',
        id,
        fields: {
          network,
          account: account[network],
          nativeId: nativeId(network, at),
          ...(link && { permalink: link }),
          publishedAt: instantIn(date, newest ? '13:02' : time, timeZone),
          publisher: newest ? person.anna : publisher,
          author: helped ? person.marina : newest ? person.anna : publisher,
          ...(newest && { planItem: `${mark}plan-old-newspaper` }),
          rubric: rubric(written[name]),
          text,
          hash: '',
          length: text.length,
          media: random() < 0.8 ? 1 + Math.floor(random() * 4) : 0,
          state: 'published',
          evidence: at % 9 === 4 ? 'hand' : 'answer',
          guideVersion: 1,
          findingsLeft: ['T04', 'H06', 'L01', 'T07'].slice(0, findings),
          secondsComposing: 120 + Math.floor(random() * 900),
        },
      },
      {
        kind: 'snapshot',
        id: `${mark}${id}`,
        fields: {
          post: id,
          takenAt: instantIn(ago > 7 ? addDays(date, 7) : addDays(day, -1), '20:00', timeZone),
          views,
          likes,
          comments: Math.floor(random() * (alone ? 4 : 7)),
          shares: Math.floor(random() * 5),
          source: 'page',
        },
      },
    ];
  });
}

function postId(network: SampleNetwork, at: number): string {
  const owner = { vk: '-123456', facebook: 'unilib.page', instagram: 'unilib' }[network];
  return `${network}:${owner}_${nativeId(network, at)}`;
}

function nativeId(network: SampleNetwork, at: number): string {
  const first = { vk: 900_100, facebook: 920_000_000_000_100, instagram: 930_000_000_000_100 };
  return String(first[network] - at);
}

function linkOf(network: SampleNetwork, at: number): string | undefined {
  const id = nativeId(network, at);
  if (network === 'vk') return `https://vk.ru/wall-123456_${id}`;
  return network === 'facebook' ? `https://www.facebook.com/unilib.page/posts/${id}` : undefined;
}

function pick<T>(chance: number, from: readonly T[]): T {
  return from[Math.floor(chance * from.length)]!;
}

/** The same run of numbers between 0 and 1 for the same seed: Lehmer's generator. */
function chances(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
