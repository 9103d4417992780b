import { checkContext } from '../../app/check-draft';
import type { Account, Language, PostType, Rubric, RuleSetting, Team } from '../../domain/records';
import type { CheckContext } from '../../domain/style-guide/finding';
import type { CorpusPost, PostKind } from './read-corpus';

export const libraryKinds = ['academic', 'public', 'children'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

type Names = Pick<Team, 'officialName' | 'shortName'>;

/** The libraries that write the posts; none of them exists. */
const libraries: Record<Language, Record<LibraryKind, Names>> = {
  ru: {
    academic: {
      officialName: 'Научная библиотека Приозёрского университета',
      shortName: 'НБ ПрУ',
    },
    public: {
      officialName: 'Центральная городская библиотека имени Марии Лесниковой',
      shortName: 'ЦГБ',
    },
    children: { officialName: 'Детская библиотека «Кораблик»', shortName: 'Кораблик' },
  },
  be: {
    academic: {
      officialName: 'Навуковая бібліятэка Палескага ўніверсітэта',
      shortName: 'НБ ПалУ',
    },
    public: {
      officialName: 'Цэнтральная раённая бібліятэка імя Змітрака Бярозкі',
      shortName: 'ЦРБ',
    },
    children: { officialName: 'Дзіцячая бібліятэка «Вясёлка»', shortName: 'Вясёлка' },
  },
  uk: {
    academic: {
      officialName: 'Наукова бібліотека Придніпровського університету',
      shortName: 'НБ ПУ',
    },
    public: {
      officialName: 'Центральна міська бібліотека імені Олени Вербицької',
      shortName: 'ЦМБ',
    },
    children: { officialName: 'Дитяча бібліотека «Джерельце»', shortName: 'Джерельце' },
  },
  en: {
    academic: { officialName: 'Polesia University Library', shortName: 'PUL' },
    public: { officialName: 'Alderbrook Public Library', shortName: 'APL' },
    children: { officialName: 'Larkspur Children’s Library', shortName: 'Larkspur' },
  },
};

const timeZones: Record<Language, string> = {
  ru: 'Europe/Minsk',
  be: 'Europe/Minsk',
  uk: 'Europe/Kyiv',
  en: 'Europe/London',
};

const rubricTags: Record<Language, Record<string, string>> = {
  ru: {
    Афиша: '#АфишаБиблиотеки',
    'Книга недели': '#КнигаНедели',
    Новинки: '#НовыеКниги',
  },
  be: {
    Афіша: '#АфішаБібліятэкі',
    'Кніга тыдня': '#КнігаТыдня',
    Навінкі: '#НовыяКнігі',
  },
  uk: {
    Афіша: '#АфішаБібліотеки',
    'Книга тижня': '#КнигаТижня',
    Новинки: '#НовіКниги',
  },
  en: { "What's On": '', 'Book of the Week': '#BookOfTheWeek' },
};

/** Each English library has a tag of its own for its programme. */
const programmeTags: Record<LibraryKind, string> = {
  academic: '#LibraryEvents',
  public: '#AlderbrookEvents',
  children: '#LarkspurLibrary',
};

/** The theatre the libraries work with is called otherwise on every network. */
const theatre: Account[] = [
  { network: 'vk' as const, handle: 'scena_theatre' },
  { network: 'facebook' as const, handle: 'scenatheatre' },
  { network: 'instagram' as const, handle: 'scena.theatre' },
].map(({ network, handle }) => ({
  id: `theatre-${network}`,
  network,
  handle,
  title: 'Театр «Сцена»',
  link: `https://${network}.example/${handle}`,
  ownerIds: [],
}));

/** What the team made of the guide: the names its halls and services go by. */
export const corpusSettings: RuleSetting[] = [
  {
    id: 'N03',
    options: {
      names: [
        'чит. зал → читальный зал',
        'чыт. зале → чытальнай зале',
        'чит. залі → читальній залі',
        'e-catalogue → online catalogue',
      ],
    },
  },
];

const planTypes: Partial<Record<PostKind, PostType>> = {
  announcement: 'announcement',
  report: 'report',
  bookReview: 'bookReview',
  dates: 'anniversary',
  poll: 'poll',
  hours: 'service',
  service: 'service',
};

/** What the guide would know of the post: its plan item, written the day before, in the library's own setting. */
export function corpusContext(post: CorpusPost): CheckContext {
  const { language, library } = post;
  const team: Team = {
    id: 'team',
    ...libraries[language][library],
    languages: [language, ...(['ru', 'be', 'uk', 'en'] as const).filter((one) => one !== language)],
    timeZone: timeZones[language],
    networks: ['vk', 'facebook', 'instagram'],
  };
  const rubric = post.rubric === undefined ? undefined : rubricOf(post, post.rubric);
  const context = checkContext({
    network: post.network,
    team,
    day: dayBefore(post.day),
    language,
    planItem: {
      id: post.id,
      title: post.id,
      date: post.day,
      time: post.time,
      accounts: [],
      type: planTypes[post.kind] ?? 'other',
      status: 'approved',
      ...(post.event && { event: post.event }),
    },
    ...(rubric && { rubric }),
    accounts: theatre,
  });
  return { ...context, circumstances: { day: post.day, time: post.time } };
}

function rubricOf({ id, language, library }: CorpusPost, title: string): Rubric {
  const tags = rubricTags[language];
  if (!Object.hasOwn(tags, title)) throw new Error(`${id}: no rubric ${title}`);
  const tag = tags[title] || programmeTags[library];
  return { id: title, title, colour: 'plum', letter: title[0]!, requiredHashtags: [tag] };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
