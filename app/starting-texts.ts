import type { Language, Rubric, Template } from '../domain/records';

/** The seven rubrics by what they are for, so that templates can point at them. */
type RubricKey = 'events' | 'books' | 'people' | 'reports' | 'advice' | 'dates' | 'service';

export interface StartingTexts {
  rubrics: ({ key: RubricKey } & Pick<
    Rubric,
    'title' | 'letter' | 'colour' | 'description' | 'targetShare'
  >)[];
  templates: ({ rubric: RubricKey } & Pick<Template, 'title' | 'body' | 'fields'>)[];
}

const look = {
  events: { key: 'events', colour: 'plum', targetShare: 0.3 },
  books: { key: 'books', colour: 'blue', targetShare: 0.2 },
  people: { key: 'people', colour: 'olive', targetShare: 0.1 },
  reports: { key: 'reports', colour: 'green', targetShare: 0.15 },
  advice: { key: 'advice', colour: 'teal', targetShare: 0.1 },
  dates: { key: 'dates', colour: 'ochre', targetShare: 0.1 },
  service: { key: 'service', colour: 'slate', targetShare: 0.05 },
} as const;

/** Rubrics and templates a library begins with, in its main language; its guide is a preset (domain/style-guide/presets). They are its own to change. */
export const startingTexts: Record<Language, StartingTexts> = {
  ru: {
    rubrics: [
      { ...look.events, title: 'Анонсы', letter: 'А', description: 'Приглашаем на события.' },
      { ...look.books, title: 'Новые книги', letter: 'Н', description: 'Обзоры и поступления.' },
      { ...look.reports, title: 'Отчёты', letter: 'О', description: 'Как прошли события.' },
      { ...look.dates, title: 'Даты', letter: 'Д', description: 'Юбилеи и памятные дни.' },
      { ...look.people, title: 'Люди', letter: 'Л', description: 'Читатели и сотрудники.' },
      {
        ...look.advice,
        title: 'Советы',
        letter: 'С',
        description: 'Как пользоваться библиотекой.',
      },
      {
        ...look.service,
        title: 'Объявления',
        letter: 'Р',
        description: 'Режим работы и перемены.',
      },
    ],
    templates: [
      {
        rubric: 'events',
        title: 'Анонс события',
        body: '{{название}}\n\n{{дата|day}}, {{время|time}}, {{место}}.\n\n{{о чём}}\n\nВход свободный.',
        fields: [
          { name: 'название', label: 'Название события', kind: 'text', required: true },
          { name: 'дата', label: 'Дата', kind: 'date', required: true },
          { name: 'время', label: 'Время', kind: 'time', required: true },
          { name: 'место', label: 'Место', kind: 'text', required: true },
          { name: 'о чём', label: 'О чём событие', kind: 'long' },
        ],
      },
      {
        rubric: 'books',
        title: 'Новая книга',
        body: '{{автор}}. «{{книга}}»\n\n{{почему стоит прочесть}}\n\nКнига ждёт вас: {{где взять}}.',
        fields: [
          { name: 'автор', label: 'Автор', kind: 'text', required: true },
          { name: 'книга', label: 'Название книги', kind: 'text', required: true },
          { name: 'почему стоит прочесть', label: 'Почему стоит прочесть', kind: 'long' },
          { name: 'где взять', label: 'Где взять', kind: 'text', initial: 'абонемент' },
        ],
      },
      {
        rubric: 'reports',
        title: 'Отчёт о событии',
        body: '{{дата|date}} в библиотеке: {{название}}.\n\n{{что было}}\n\nСпасибо всем, кто пришёл!\n\nФото: {{фотограф}}',
        fields: [
          { name: 'дата', label: 'Дата', kind: 'date', required: true },
          { name: 'название', label: 'Название события', kind: 'text', required: true },
          { name: 'что было', label: 'Что было', kind: 'long', required: true },
          { name: 'фотограф', label: 'Автор фотографий', kind: 'text' },
        ],
      },
    ],
  },
  be: {
    rubrics: [
      { ...look.events, title: 'Анонсы', letter: 'А', description: 'Запрашаем на падзеі.' },
      { ...look.books, title: 'Новыя кнігі', letter: 'Н', description: 'Агляды і паступленні.' },
      { ...look.reports, title: 'Справаздачы', letter: 'С', description: 'Як прайшлі падзеі.' },
      { ...look.dates, title: 'Даты', letter: 'Д', description: 'Юбілеі і памятныя дні.' },
      { ...look.people, title: 'Людзі', letter: 'Л', description: 'Чытачы і супрацоўнікі.' },
      { ...look.advice, title: 'Парады', letter: 'П', description: 'Як карыстацца бібліятэкай.' },
      { ...look.service, title: 'Аб’явы', letter: 'Р', description: 'Рэжым работы і змены.' },
    ],
    templates: [
      {
        rubric: 'events',
        title: 'Анонс падзеі',
        body: '{{назва}}\n\n{{дата|day}}, {{час|time}}, {{месца}}.\n\n{{пра што}}\n\nУваход вольны.',
        fields: [
          { name: 'назва', label: 'Назва падзеі', kind: 'text', required: true },
          { name: 'дата', label: 'Дата', kind: 'date', required: true },
          { name: 'час', label: 'Час', kind: 'time', required: true },
          { name: 'месца', label: 'Месца', kind: 'text', required: true },
          { name: 'пра што', label: 'Пра што падзея', kind: 'long' },
        ],
      },
      {
        rubric: 'books',
        title: 'Новая кніга',
        body: '{{аўтар}}. «{{кніга}}»\n\n{{чаму варта прачытаць}}\n\nКніга чакае вас: {{дзе ўзяць}}.',
        fields: [
          { name: 'аўтар', label: 'Аўтар', kind: 'text', required: true },
          { name: 'кніга', label: 'Назва кнігі', kind: 'text', required: true },
          { name: 'чаму варта прачытаць', label: 'Чаму варта прачытаць', kind: 'long' },
          { name: 'дзе ўзяць', label: 'Дзе ўзяць', kind: 'text', initial: 'абанемент' },
        ],
      },
      {
        rubric: 'reports',
        title: 'Справаздача пра падзею',
        body: '{{дата|date}} у бібліятэцы: {{назва}}.\n\n{{што было}}\n\nДзякуй усім, хто прыйшоў!\n\nФота: {{фатограф}}',
        fields: [
          { name: 'дата', label: 'Дата', kind: 'date', required: true },
          { name: 'назва', label: 'Назва падзеі', kind: 'text', required: true },
          { name: 'што было', label: 'Што было', kind: 'long', required: true },
          { name: 'фатограф', label: 'Аўтар фотаздымкаў', kind: 'text' },
        ],
      },
    ],
  },
  uk: {
    rubrics: [
      { ...look.events, title: 'Анонси', letter: 'А', description: 'Запрошуємо на події.' },
      { ...look.books, title: 'Нові книги', letter: 'Н', description: 'Огляди й надходження.' },
      { ...look.reports, title: 'Звіти', letter: 'З', description: 'Як минули події.' },
      { ...look.dates, title: 'Дати', letter: 'Д', description: 'Ювілеї та пам’ятні дні.' },
      { ...look.people, title: 'Люди', letter: 'Л', description: 'Читачі й працівники.' },
      {
        ...look.advice,
        title: 'Поради',
        letter: 'П',
        description: 'Як користуватися бібліотекою.',
      },
      { ...look.service, title: 'Оголошення', letter: 'О', description: 'Режим роботи та зміни.' },
    ],
    templates: [
      {
        rubric: 'events',
        title: 'Анонс події',
        body: '{{назва}}\n\n{{дата|day}}, {{час|time}}, {{місце}}.\n\n{{про що}}\n\nВхід вільний.',
        fields: [
          { name: 'назва', label: 'Назва події', kind: 'text', required: true },
          { name: 'дата', label: 'Дата', kind: 'date', required: true },
          { name: 'час', label: 'Час', kind: 'time', required: true },
          { name: 'місце', label: 'Місце', kind: 'text', required: true },
          { name: 'про що', label: 'Про що подія', kind: 'long' },
        ],
      },
      {
        rubric: 'books',
        title: 'Нова книга',
        body: '{{автор}}. «{{книга}}»\n\n{{чому варто прочитати}}\n\nКнига чекає на вас: {{де взяти}}.',
        fields: [
          { name: 'автор', label: 'Автор', kind: 'text', required: true },
          { name: 'книга', label: 'Назва книги', kind: 'text', required: true },
          { name: 'чому варто прочитати', label: 'Чому варто прочитати', kind: 'long' },
          { name: 'де взяти', label: 'Де взяти', kind: 'text', initial: 'абонемент' },
        ],
      },
      {
        rubric: 'reports',
        title: 'Звіт про подію',
        body: '{{дата|date}} у бібліотеці: {{назва}}.\n\n{{що було}}\n\nДякуємо всім, хто прийшов!\n\nФото: {{фотограф}}',
        fields: [
          { name: 'дата', label: 'Дата', kind: 'date', required: true },
          { name: 'назва', label: 'Назва події', kind: 'text', required: true },
          { name: 'що було', label: 'Що було', kind: 'long', required: true },
          { name: 'фотограф', label: 'Автор світлин', kind: 'text' },
        ],
      },
    ],
  },
  en: {
    rubrics: [
      { ...look.events, title: 'Events', letter: 'E', description: 'What we invite readers to.' },
      { ...look.books, title: 'New books', letter: 'B', description: 'Reviews and arrivals.' },
      { ...look.reports, title: 'Reports', letter: 'R', description: 'How events went.' },
      { ...look.dates, title: 'Anniversaries', letter: 'A', description: 'Days to remember.' },
      { ...look.people, title: 'People', letter: 'P', description: 'Readers and staff.' },
      { ...look.advice, title: 'Advice', letter: 'H', description: 'How to use the library.' },
      { ...look.service, title: 'Notices', letter: 'N', description: 'Opening hours and changes.' },
    ],
    templates: [
      {
        rubric: 'events',
        title: 'Event announcement',
        body: '{{title}}\n\n{{date|day}}, {{time|time}}, {{place}}.\n\n{{about}}\n\nAdmission is free.',
        fields: [
          { name: 'title', label: 'Title of the event', kind: 'text', required: true },
          { name: 'date', label: 'Date', kind: 'date', required: true },
          { name: 'time', label: 'Time', kind: 'time', required: true },
          { name: 'place', label: 'Place', kind: 'text', required: true },
          { name: 'about', label: 'What it is about', kind: 'long' },
        ],
      },
      {
        rubric: 'books',
        title: 'New book',
        body: '{{author}}, “{{book}}”\n\n{{why}}\n\nFind it here: {{where}}.',
        fields: [
          { name: 'author', label: 'Author', kind: 'text', required: true },
          { name: 'book', label: 'Title of the book', kind: 'text', required: true },
          { name: 'why', label: 'Why it is worth reading', kind: 'long' },
          { name: 'where', label: 'Where to find it', kind: 'text', initial: 'the lending desk' },
        ],
      },
      {
        rubric: 'reports',
        title: 'Event report',
        body: '{{date|date}} at the library: {{title}}.\n\n{{story}}\n\nThank you to everyone who came!\n\nPhotos: {{photographer}}',
        fields: [
          { name: 'date', label: 'Date', kind: 'date', required: true },
          { name: 'title', label: 'Title of the event', kind: 'text', required: true },
          { name: 'story', label: 'What happened', kind: 'long', required: true },
          { name: 'photographer', label: 'Photographer', kind: 'text' },
        ],
      },
    ],
  },
};
