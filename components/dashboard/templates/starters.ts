import type { Language, Template } from '../../../domain/records';

type Starter = Omit<Template, 'id'>;

/** Three templates to begin with, in the language the library posts in. */
export function starterTemplates(language: Language): Starter[] {
  return starters[language].map((starter) => ({ ...starter, language }));
}

const starters: Record<Language, Omit<Starter, 'language'>[]> = {
  ru: [
    {
      title: 'Анонс встречи',
      body: '{{название|upper}}\n\n{{дата|day}}, {{время|time}}\n{{место}}\n\n{{о чём}}\n\nВход свободный.',
      fields: [
        { name: 'название', label: 'Название', kind: 'text', required: true },
        { name: 'дата', label: 'Дата', kind: 'date', required: true },
        { name: 'время', label: 'Время', kind: 'time', required: true },
        { name: 'место', label: 'Место', kind: 'text', required: true, initial: 'Читальный зал' },
        { name: 'о чём', label: 'О чём', kind: 'long' },
      ],
    },
    {
      title: 'Новая книга',
      body: 'Новая книга в библиотеке: {{автор}}. «{{книга}}»\n\n{{о книге}}\n\nСпрашивайте: {{где взять}}.',
      fields: [
        { name: 'автор', label: 'Автор', kind: 'text', required: true },
        { name: 'книга', label: 'Название книги', kind: 'text', required: true },
        { name: 'о книге', label: 'О книге', kind: 'long', required: true },
        { name: 'где взять', label: 'Где взять', kind: 'text', initial: 'абонемент, 1 этаж' },
      ],
    },
    {
      title: 'Изменение режима работы',
      body: 'Уважаемые читатели!\n\n{{дата|day}} библиотека работает {{часы}}.\n{{причина}}',
      fields: [
        { name: 'дата', label: 'Дата', kind: 'date', required: true },
        { name: 'часы', label: 'Часы', kind: 'text', required: true, initial: 'с 10:00 до 18:00' },
        { name: 'причина', label: 'Причина', kind: 'text' },
      ],
    },
  ],
  be: [
    {
      title: 'Анонс сустрэчы',
      body: '{{назва|upper}}\n\n{{дата|day}}, {{час|time}}\n{{месца}}\n\n{{пра што}}\n\nУваход вольны.',
      fields: [
        { name: 'назва', label: 'Назва', kind: 'text', required: true },
        { name: 'дата', label: 'Дата', kind: 'date', required: true },
        { name: 'час', label: 'Час', kind: 'time', required: true },
        { name: 'месца', label: 'Месца', kind: 'text', required: true, initial: 'Чытальная зала' },
        { name: 'пра што', label: 'Пра што', kind: 'long' },
      ],
    },
    {
      title: 'Новая кніга',
      body: 'Новая кніга ў бібліятэцы: {{аўтар}}. «{{кніга}}»\n\n{{пра кнігу}}\n\nПытайцеся: {{дзе ўзяць}}.',
      fields: [
        { name: 'аўтар', label: 'Аўтар', kind: 'text', required: true },
        { name: 'кніга', label: 'Назва кнігі', kind: 'text', required: true },
        { name: 'пра кнігу', label: 'Пра кнігу', kind: 'long', required: true },
        { name: 'дзе ўзяць', label: 'Дзе ўзяць', kind: 'text', initial: 'абанемент, 1 паверх' },
      ],
    },
    {
      title: 'Змена рэжыму працы',
      body: 'Паважаныя чытачы!\n\n{{дата|day}} бібліятэка працуе {{гадзіны}}.\n{{прычына}}',
      fields: [
        { name: 'дата', label: 'Дата', kind: 'date', required: true },
        {
          name: 'гадзіны',
          label: 'Гадзіны',
          kind: 'text',
          required: true,
          initial: 'з 10:00 да 18:00',
        },
        { name: 'прычына', label: 'Прычына', kind: 'text' },
      ],
    },
  ],
  uk: [
    {
      title: 'Анонс зустрічі',
      body: '{{назва|upper}}\n\n{{дата|day}}, {{час|time}}\n{{місце}}\n\n{{про що}}\n\nВхід вільний.',
      fields: [
        { name: 'назва', label: 'Назва', kind: 'text', required: true },
        { name: 'дата', label: 'Дата', kind: 'date', required: true },
        { name: 'час', label: 'Час', kind: 'time', required: true },
        { name: 'місце', label: 'Місце', kind: 'text', required: true, initial: 'Читальна зала' },
        { name: 'про що', label: 'Про що', kind: 'long' },
      ],
    },
    {
      title: 'Нова книга',
      body: 'Нова книга в бібліотеці: {{автор}}. «{{книга}}»\n\n{{про книгу}}\n\nЗапитуйте: {{де взяти}}.',
      fields: [
        { name: 'автор', label: 'Автор', kind: 'text', required: true },
        { name: 'книга', label: 'Назва книги', kind: 'text', required: true },
        { name: 'про книгу', label: 'Про книгу', kind: 'long', required: true },
        { name: 'де взяти', label: 'Де взяти', kind: 'text', initial: 'абонемент, 1 поверх' },
      ],
    },
    {
      title: 'Зміна режиму роботи',
      body: 'Шановні читачі!\n\n{{дата|day}} бібліотека працює {{години}}.\n{{причина}}',
      fields: [
        { name: 'дата', label: 'Дата', kind: 'date', required: true },
        {
          name: 'години',
          label: 'Години',
          kind: 'text',
          required: true,
          initial: 'з 10:00 до 18:00',
        },
        { name: 'причина', label: 'Причина', kind: 'text' },
      ],
    },
  ],
  en: [
    {
      title: 'Event announcement',
      body: '{{title|upper}}\n\n{{date|day}}, {{time|time}}\n{{place}}\n\n{{about}}\n\nAdmission is free.',
      fields: [
        { name: 'title', label: 'Title', kind: 'text', required: true },
        { name: 'date', label: 'Date', kind: 'date', required: true },
        { name: 'time', label: 'Time', kind: 'time', required: true },
        { name: 'place', label: 'Place', kind: 'text', required: true, initial: 'Reading room' },
        { name: 'about', label: 'About', kind: 'long' },
      ],
    },
    {
      title: 'New book',
      body: 'New in the library: {{author}}, “{{book}}”\n\n{{about}}\n\nAsk for it at {{where}}.',
      fields: [
        { name: 'author', label: 'Author', kind: 'text', required: true },
        { name: 'book', label: 'Title of the book', kind: 'text', required: true },
        { name: 'about', label: 'About the book', kind: 'long', required: true },
        { name: 'where', label: 'Where', kind: 'text', initial: 'the lending desk, ground floor' },
      ],
    },
    {
      title: 'Change of opening hours',
      body: 'Dear readers,\n\nOn {{date|day}} the library is open {{hours}}.\n{{reason}}',
      fields: [
        { name: 'date', label: 'Date', kind: 'date', required: true },
        {
          name: 'hours',
          label: 'Hours',
          kind: 'text',
          required: true,
          initial: 'from 10:00 to 18:00',
        },
        { name: 'reason', label: 'Reason', kind: 'text' },
      ],
    },
  ],
};
