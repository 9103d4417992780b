import type { Operation } from '../domain/merge/operation';
import { addDays, instantIn, weekdayOf } from '../domain/plan/days';
import type {
  Change,
  Colour,
  Language,
  Member,
  NetworkId,
  PlanItem,
  Template,
} from '../domain/records';
import type { Actor } from './actor';
import type { Desk, SmallKind } from './desk';
import { hashText } from './hash-text';
import { sampleTexts } from './sample-texts';

/** Ids of the sample's records begin so; that is how it can be taken away again. */
const mark = 'sample-';
const timeZone = 'Europe/Minsk';
const officialName = 'Научная библиотека Припятского государственного университета';

const smallKinds = [
  'member',
  'account',
  'rubric',
  'period',
  'plan',
  'template',
  'rule',
  'checklist',
  'section',
  'paragraph',
] as const satisfies SmallKind[];

/** Puts the sample library into the desk, around the given day ("YYYY-MM-DD"). */
export async function addSample(
  { desk, by }: Pick<Actor, 'desk' | 'by'>,
  day: string,
): Promise<Operation[]> {
  const changes = await Promise.all(
    sampleLibrary(day).map(async (change): Promise<Change> => {
      if (change.kind === 'team') return change;
      const fields = { ...change.fields, deleted: undefined };
      if (change.kind !== 'post') return { ...change, fields } as Change;
      return { ...change, fields: { ...fields, hash: await hashText(change.fields.text ?? '') } };
    }),
  );
  return desk.commit(changes, by);
}

/** Is the sample library, or a part of it, on the desk? */
export async function hasSample(desk: Desk): Promise<boolean> {
  const found = await Promise.all(smallKinds.map((kind) => desk.all(kind)));
  return found.flat().some(({ id }) => id.startsWith(mark));
}

/**
 * Takes the sample library away: its records, and the posts logged on its accounts. What people added
 * themselves stays. Undoing the operations brings it back.
 */
export async function removeSample({ desk, by }: Pick<Actor, 'desk' | 'by'>): Promise<Operation[]> {
  const changes: Change[] = [];
  const accounts: string[] = [];
  for (const kind of smallKinds) {
    for (const { id } of await desk.all(kind)) {
      if (!id.startsWith(mark)) continue;
      changes.push({ kind, id, fields: { deleted: true } });
      if (kind === 'account') accounts.push(id);
    }
  }
  if (accounts.length > 0) {
    let after: string | undefined;
    do {
      const page = await desk.posts({ accounts }, { limit: 500, ...(after && { after }) });
      for (const { id } of page.posts)
        changes.push({ kind: 'post', id, fields: { deleted: true } });
      after = page.next;
    } while (after);
  }
  const team = await desk.get('team', 'team');
  if (team?.officialName === officialName) {
    changes.push({ kind: 'team', id: 'team', fields: { officialName: '', shortName: '' } });
  }
  return desk.commit(changes, by);
}

/**
 * A believable university library: a team of five, three accounts, a plan around the day, templates in
 * four languages, and a year of posts, half of it one specialist's and half a group's. The plan item of
 * today at 15:00 names a wrong weekday for its date, for the guide to find. Pure: the same day, the
 * same library. Hashes of texts are left empty.
 */
export function sampleLibrary(day: string): Change[] {
  return [
    {
      kind: 'team',
      id: 'team',
      fields: {
        officialName,
        shortName: 'Библиотека ПГУ',
        languages: ['ru', 'be', 'uk', 'en'],
        timeZone,
        networks: ['vk', 'facebook', 'instagram'],
        comparePeople: false,
        guideVersion: 1,
      },
    },
    ...members(day),
    ...accounts(day),
    ...rubrics,
    ...periods(day),
    ...templates,
    ...checklist,
    ...plan(day),
    ...pastPosts(day),
  ];
}

const person = {
  olga: `${mark}olga`,
  anna: `${mark}anna`,
  dmitry: `${mark}dmitry`,
  marina: `${mark}marina`,
  ilya: `${mark}ilya`,
};
const account = { vk: `${mark}vk`, facebook: `${mark}facebook`, instagram: `${mark}instagram` };
const everywhere = [account.vk, account.facebook, account.instagram];
const rubric = (name: string) => `${mark}${name}`;

/** Half a year ago the group began. */
const groupSince = -182;

function members(day: string): Change[] {
  const member = (id: string, fields: Omit<Member, 'id'>): Change => ({
    kind: 'member',
    id,
    fields,
  });
  return [
    member(person.olga, {
      name: 'Ольга Вашкевич',
      initials: 'ОВ',
      colour: 'plum',
      department: 'Отдел маркетинга',
      role: 'lead',
      activeFrom: addDays(day, groupSince),
    }),
    member(person.anna, {
      name: 'Анна Ковальчук',
      initials: 'АК',
      colour: 'blue',
      department: 'Отдел маркетинга',
      role: 'editor',
      activeFrom: addDays(day, -365),
    }),
    member(person.dmitry, {
      name: 'Дмитрий Лях',
      initials: 'ДЛ',
      colour: 'green',
      department: 'Отдел обслуживания',
      role: 'author',
      activeFrom: addDays(day, groupSince),
    }),
    member(person.marina, {
      name: 'Марина Статкевич',
      initials: 'МС',
      colour: 'ochre',
      department: 'Библиографический отдел',
      role: 'author',
      activeFrom: addDays(day, groupSince),
    }),
    member(person.ilya, {
      name: 'Илья Гринь',
      initials: 'ИГ',
      colour: 'teal',
      department: 'Студенты-волонтёры',
      role: 'guest',
      activeFrom: addDays(day, -90),
    }),
  ];
}

function accounts(day: string): Change[] {
  const followers = (from: number, to: number) => [
    { count: from, on: addDays(day, -365) },
    { count: Math.round((from + to) / 2), on: addDays(day, groupSince) },
    { count: to, on: addDays(day, -1) },
  ];
  return [
    {
      kind: 'account',
      id: account.vk,
      fields: {
        network: 'vk',
        title: 'Библиотека ПГУ',
        link: 'https://vk.ru/club123456',
        handle: 'club123456',
        ownerIds: ['-123456'],
        followers: followers(3120, 3874),
      },
    },
    {
      kind: 'account',
      id: account.facebook,
      fields: {
        network: 'facebook',
        title: 'Библиотека ПГУ',
        link: 'https://www.facebook.com/unilib.page',
        handle: 'unilib.page',
        ownerIds: ['100045700123456'],
        followers: followers(940, 1015),
      },
    },
    {
      kind: 'account',
      id: account.instagram,
      fields: {
        network: 'instagram',
        title: 'unilib',
        link: 'https://www.instagram.com/unilib/',
        handle: 'unilib',
        ownerIds: [],
        followers: followers(1480, 2306),
      },
    },
  ];
}

const rubrics: Change[] = (
  [
    ['events', 'Анонсы', 'plum', 'А', 'Приглашаем на события библиотеки.', 0.25],
    ['books', 'Книжная полка', 'blue', 'К', 'Новинки, обзоры и подборки.', 0.25],
    ['dates', 'Памятные даты', 'ochre', 'Д', 'Юбилеи, праздники, история.', 0.1],
    ['reports', 'Как это было', 'green', 'О', 'Отчёты о том, что прошло.', 0.15],
    ['advice', 'Советы читателю', 'teal', 'С', 'Как пользоваться библиотекой.', 0.15],
    ['notices', 'Объявления', 'brick', 'Р', 'Режим работы и перемены.', 0.1],
  ] as [string, string, Colour, string, string, number][]
).map(([id, title, colour, letter, description, targetShare]) => ({
  kind: 'rubric',
  id: rubric(id),
  fields: {
    title,
    colour,
    letter,
    description,
    targetShare,
    ...(id === 'events' && { requiredHashtags: ['#Анонс'] }),
  },
}));

function periods(day: string): Change[] {
  return [
    {
      kind: 'period',
      id: `${mark}specialist`,
      fields: {
        from: addDays(day, -365),
        to: addDays(day, groupSince - 1),
        mode: 'specialist',
        note: 'Ведёт один специалист отдела маркетинга.',
      },
    },
    {
      kind: 'period',
      id: `${mark}group`,
      fields: {
        from: addDays(day, groupSince),
        mode: 'group',
        note: 'Ведёт рабочая группа из четырёх отделов.',
      },
    },
  ];
}

const meeting = (words: {
  language: Language;
  title: string;
  body: string;
  fields: [name: string, label: string][];
}): Change => ({
  kind: 'template',
  id: `${mark}meeting-${words.language}`,
  fields: {
    title: words.title,
    body: words.body,
    language: words.language,
    rubric: rubric('events'),
    fields: words.fields.map(([name, label]) => ({
      name,
      label,
      kind: name === words.fields.at(-1)![0] ? 'long' : 'text',
      required: name !== words.fields.at(-1)![0],
    })),
  },
});

const templates: Change[] = [
  meeting({
    language: 'ru',
    title: 'Встреча с автором',
    body: '{{название|upper}}\n\n{{когда}}, {{зал}}.\n\n{{о чём}}\n\nВход свободный.\n\n#Анонс',
    fields: [
      ['название', 'Название встречи'],
      ['когда', 'День и время'],
      ['зал', 'Зал'],
      ['о чём', 'О чём встреча'],
    ],
  }),
  meeting({
    language: 'be',
    title: 'Сустрэча з аўтарам',
    body: '{{назва|upper}}\n\n{{калі}}, {{зала}}.\n\n{{пра што}}\n\nУваход вольны.\n\n#Анонс',
    fields: [
      ['назва', 'Назва сустрэчы'],
      ['калі', 'Дзень і час'],
      ['зала', 'Зала'],
      ['пра што', 'Пра што сустрэча'],
    ],
  }),
  meeting({
    language: 'uk',
    title: 'Зустріч із автором',
    body: '{{назва|upper}}\n\n{{коли}}, {{зала}}.\n\n{{про що}}\n\nВхід вільний.\n\n#Анонс',
    fields: [
      ['назва', 'Назва зустрічі'],
      ['коли', 'День і час'],
      ['зала', 'Зала'],
      ['про що', 'Про що зустріч'],
    ],
  }),
  meeting({
    language: 'en',
    title: 'Meet the author',
    body: '{{title|upper}}\n\n{{when}}, {{room}}.\n\n{{about}}\n\nAdmission is free.\n\n#Анонс',
    fields: [
      ['title', 'Title of the meeting'],
      ['when', 'Day and time'],
      ['room', 'Room'],
      ['about', 'What it is about'],
    ],
  }),
  template('event-ru', {
    title: 'Анонс события',
    language: 'ru',
    rubric: rubric('events'),
    body: '{{название|upper}}\n\n{{дата|day}}, {{время|time}}, {{зал}}.\n\n{{о чём}}\n\nВход свободный.\n\n#Анонс',
    fields: [
      { name: 'название', label: 'Название события', kind: 'text', required: true },
      { name: 'дата', label: 'Дата', kind: 'date', required: true },
      { name: 'время', label: 'Время', kind: 'time', required: true },
      { name: 'зал', label: 'Зал', kind: 'text', required: true },
      { name: 'о чём', label: 'О чём событие', kind: 'long' },
    ],
  }),
  template('book-ru', {
    title: 'Новая книга',
    language: 'ru',
    rubric: rubric('books'),
    body: '{{автор}}. «{{книга}}»\n\n{{почему стоит прочесть}}\n\nКнига ждёт вас: {{где взять}}.\n\n#НовыеКниги',
    fields: [
      { name: 'автор', label: 'Автор', kind: 'text', required: true },
      { name: 'книга', label: 'Название книги', kind: 'text', required: true },
      { name: 'почему стоит прочесть', label: 'Почему стоит прочесть', kind: 'long' },
      { name: 'где взять', label: 'Где взять', kind: 'text', initial: 'абонемент, второй этаж' },
    ],
  }),
  template('hours-ru', {
    title: 'Изменение режима работы',
    language: 'ru',
    rubric: rubric('notices'),
    body: '{{дата|day}}: библиотека работает с {{начало|time}} до {{конец|time}}.\n\n{{пояснение}}\n\n#Объявление',
    fields: [
      { name: 'дата', label: 'Дата', kind: 'date', required: true },
      { name: 'начало', label: 'Открываемся в', kind: 'time', required: true },
      { name: 'конец', label: 'Закрываемся в', kind: 'time', required: true },
      { name: 'пояснение', label: 'Пояснение', kind: 'long' },
    ],
  }),
];

function template(id: string, fields: Omit<Template, 'id'>): Change {
  return { kind: 'template', id: mark + id, fields };
}

const checklist: Change[] = (
  [
    ['consent', 'Согласие людей на съёмку получено', { onlyWithMedia: true }],
    ['source', 'Автор фотографии назван', { onlyWithMedia: true }],
    ['facts', 'Имена, дата и место сверены с организаторами', {}],
    ['link', 'Ссылка открывается с телефона', { networks: ['vk', 'facebook'] }],
  ] as [string, string, { onlyWithMedia?: boolean; networks?: NetworkId[] }][]
).map(([id, text, when], order) => ({
  kind: 'checklist',
  id: mark + id,
  fields: { text, order, ...when },
}));

const monthsOf = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];
const weekdays = [
  'понедельник',
  'вторник',
  'среда',
  'четверг',
  'пятница',
  'суббота',
  'воскресенье',
];

function dateInWords(day: string): string {
  return `${Number(day.slice(8))} ${monthsOf[Number(day.slice(5, 7)) - 1]}`;
}

/** Four days further in the week than it should be. */
function wrongWeekday(day: string): string {
  return weekdays[(weekdayOf(day) - 1 + 4) % 7]!;
}

function plan(day: string): Change[] {
  const item = (name: string, days: number | undefined, fields: Partial<PlanItem>): Change => ({
    kind: 'plan',
    id: `${mark}plan-${name}`,
    fields: {
      ...(days !== undefined && { date: addDays(day, days) }),
      accounts: [account.vk],
      status: days === undefined ? 'idea' : 'draft',
      ...fields,
    },
  });
  const meetingDay = addDays(day, 5);
  return [
    item('meeting', 0, {
      title: 'Встреча с автором «Города у трёх рек»',
      time: '15:00',
      accounts: everywhere,
      rubric: rubric('events'),
      type: 'announcement',
      status: 'approved',
      author: person.olga,
      editor: person.anna,
      template: `${mark}meeting-ru`,
      text: `Встреча с автором книги «Город у трёх рек»\n\n${dateInWords(meetingDay)}, ${wrongWeekday(meetingDay)}, в 17:00, читальный зал № 2.\n\nПоговорим о том, как письма и старые карты становятся книгой, и спросим, какая глава далась труднее всего.\n\nВход свободный.\n\n#Анонс`,
      altTexts: ['Обложка книги: река, мост и старый город в тумане'],
      event: { date: meetingDay, time: '17:00', place: 'читальный зал № 2' },
    }),
    item('week-books', 0, {
      title: 'Три книги на выходные',
      time: '18:30',
      accounts: [account.vk, account.instagram],
      rubric: rubric('books'),
      type: 'bookReview',
      status: 'review',
      author: person.marina,
      editor: person.anna,
      text: 'Три книги на выходные: тонкая, толстая и с картинками. Какую возьмёте первой?\n\n#НовыеКниги',
    }),
    item('exam-hours', 1, {
      title: 'Режим работы в сессию',
      time: '10:00',
      accounts: everywhere,
      rubric: rubric('notices'),
      type: 'service',
      status: 'approved',
      author: person.dmitry,
      text: 'В сессию читальные залы открыты до 21:00 каждый день, кроме воскресенья.\n\n#Объявление',
    }),
    item('club', 2, {
      title: 'Разговорный клуб: тема недели',
      time: '12:00',
      rubric: rubric('events'),
      type: 'announcement',
      author: person.ilya,
      editor: person.olga,
    }),
    item('mba', 3, {
      title: 'Как заказать статью по МБА',
      time: '16:00',
      accounts: [account.vk, account.facebook],
      rubric: rubric('advice'),
      type: 'service',
      author: person.marina,
      deadline: addDays(day, 2),
    }),
    item('anniversary', 4, {
      title: 'Юбилей основателя краеведческого фонда',
      time: '11:00',
      accounts: everywhere,
      rubric: rubric('dates'),
      type: 'anniversary',
      author: person.anna,
      deadline: addDays(day, 3),
      notes: 'Портрет взять в музее, попросить разрешение.',
    }),
    item('meeting-report', 6, {
      title: 'Как прошла встреча с автором',
      time: '14:00',
      accounts: [account.vk, account.instagram],
      rubric: rubric('reports'),
      type: 'report',
      author: person.ilya,
      editor: person.anna,
    }),
    item('poll', 7, {
      title: 'Опрос: какой зал вам нужен вечером',
      time: '17:00',
      rubric: rubric('advice'),
      type: 'poll',
      author: person.dmitry,
    }),
    item('database', 9, {
      title: 'Новая база учебников: как войти',
      time: '10:30',
      accounts: [account.vk, account.facebook],
      rubric: rubric('notices'),
      type: 'service',
      author: person.marina,
    }),
    item('film', 12, {
      title: 'Кинопоказ с обсуждением',
      accounts: everywhere,
      rubric: rubric('events'),
      type: 'announcement',
      author: person.olga,
    }),
    item('old-newspaper', -1, {
      title: 'Студенческая газета сто лет назад',
      time: '13:00',
      rubric: rubric('dates'),
      type: 'anniversary',
      status: 'published',
      author: person.anna,
      text: sampleTexts[3]!.text,
      published: { [account.vk]: postId('vk', 0) },
    }),
    item('late', -2, {
      title: 'Подборка к зачёту по истории',
      time: '15:00',
      rubric: rubric('books'),
      type: 'bookReview',
      status: 'draft',
      author: person.dmitry,
    }),
    item('night', undefined, {
      title: 'Ночь в библиотеке: что показать',
      rubric: rubric('events'),
      author: person.olga,
      notes: 'Спросить реставраторов и клуб настольных игр.',
    }),
    item('faces', undefined, {
      title: 'Портреты постоянных читателей',
      accounts: [account.instagram],
      rubric: rubric('reports'),
      author: person.ilya,
    }),
  ];
}

/** The networks the sample library is on. */
type SampleNetwork = keyof typeof account;

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

/** Days before today on which something went out: seldom and unevenly alone, often together. */
const daysAgo = [
  ...Array.from({ length: 40 }, (_, at) => 1 + Math.round(at * 4.5)),
  ...Array.from({ length: 24 }, (_, at) => 185 + Math.round(at * 7.4 + (at % 3) * 1.6)),
];

function pastPosts(day: string): Change[] {
  return daysAgo.flatMap((ago, at): Change[] => {
    const alone = -ago < groupSince;
    const random = chances(at + 1);
    const network =
      at === 0 ? 'vk' : pick(random(), ['vk', 'vk', 'instagram', 'facebook'] as const);
    const written = at === 0 ? sampleTexts[3]! : sampleTexts[(at * 7 + 2) % sampleTexts.length]!;
    const publisher = alone
      ? person.anna
      : pick(random(), [person.olga, person.anna, person.dmitry, person.marina, person.ilya]);
    const helped = !alone && random() < 0.3;
    const date = addDays(day, -ago);
    const time = `${pick(random(), ['09', '11', '13', '15', '17', '18'])}:${pick(random(), ['00', '10', '25', '40'])}`;
    const publishedAt = instantIn(date, at === 0 ? '13:02' : time, timeZone);
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
          publishedAt,
          publisher: at === 0 ? person.anna : publisher,
          author: helped ? person.marina : at === 0 ? person.anna : publisher,
          ...(at === 0 && { planItem: `${mark}plan-old-newspaper` }),
          rubric: rubric(written.rubric),
          text: written.text,
          hash: '',
          length: written.text.length,
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
