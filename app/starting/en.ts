import type { StartingWords } from './starting-words';

export const en: StartingWords = {
  rubrics: {
    events: { title: 'Events', letter: 'E', description: 'What we invite readers to.' },
    books: { title: 'New books', letter: 'B', description: 'Reviews and arrivals.' },
    reports: { title: 'Reports', letter: 'R', description: 'How events went.' },
    dates: { title: 'Anniversaries', letter: 'A', description: 'Days to remember.' },
    people: { title: 'People', letter: 'P', description: 'Readers and staff.' },
    advice: { title: 'Advice', letter: 'H', description: 'How to use the library.' },
    service: { title: 'Notices', letter: 'N', description: 'Opening hours and changes.' },
  },
  templates: {
    event: {
      title: 'Event announcement',
      body: '{{title}}\n\n{{date|day}}, {{time|time}}, {{place}}.\n\n{{about}}\n\nAdmission is free.',
      fields: [
        ['title', 'Title of the event'],
        ['date', 'Date'],
        ['time', 'Time'],
        ['place', 'Place'],
        ['about', 'What it is about'],
      ],
    },
    book: {
      title: 'New book',
      body: '{{author}}, “{{book}}”\n\n{{why}}\n\nFind it here: {{where}}.',
      fields: [
        ['author', 'Author'],
        ['book', 'Title of the book'],
        ['why', 'Why it is worth reading'],
        ['where', 'Where to find it', 'the lending desk'],
      ],
    },
    report: {
      title: 'Event report',
      body: '{{date|date}} at the library: {{title}}.\n\n{{story}}\n\nThank you to everyone who came!\n\nPhotos: {{photographer}}',
      fields: [
        ['date', 'Date'],
        ['title', 'Title of the event'],
        ['story', 'What happened'],
        ['photographer', 'Photographer'],
      ],
    },
  },
};
