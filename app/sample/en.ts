import type { SampleWords } from './sample-words';

export const en: SampleWords = {
  officialName: 'Harrowmere University Library',
  shortName: 'Harrowmere Library',
  members: {
    olga: { name: 'Olivia Whitfield', initials: 'OW', department: 'Communications' },
    anna: { name: 'Anna Coleman', initials: 'AC', department: 'Communications' },
    dmitry: { name: 'Daniel Lyle', initials: 'DL', department: 'Reader services' },
    marina: { name: 'Martha Stanton', initials: 'MS', department: 'Subject librarians' },
    ilya: { name: 'Elliot Green', initials: 'EG', department: 'Student volunteers' },
  },
  periods: {
    specialist: 'Run by one specialist in communications.',
    group: 'Run by a working group: three departments and students.',
  },
  hashtags: { events: '#WhatsOn', books: '#NewBooks', service: '#LibraryNotice' },
  hours: {
    title: 'Changed opening hours',
    body: '{{date|day}}: the library is open from {{start|time}} to {{end|time}}.\n\n{{note}}',
    fields: [
      ['date', 'Date'],
      ['start', 'We open at'],
      ['end', 'We close at'],
      ['note', 'What else there is to say'],
    ],
  },
  checklist: {
    consent: 'The people in the picture have agreed',
    source: 'The photographer is named',
    facts: 'Names, date and place are confirmed by the organisers',
    link: 'The link opens on a phone',
  },
  plan: {
    meeting: {
      title: 'Meet the author of “The Town on Three Rivers”',
      text: 'Meet the author of “The Town on Three Rivers”\n\n{{weekday}}, {{date}}, 17:00, Reading Room 2.\n\nWe will talk about how letters and old maps become a book, and ask which chapter was the hardest to write.\n\nAdmission is free.\n\n#WhatsOn',
      altText: 'Cover of the book: a river, a bridge and an old town in the mist',
      place: 'Reading Room 2',
    },
    'week-books': {
      title: 'Three books for the weekend',
      text: 'Three books for the weekend: a thin one, a thick one and one with pictures. Which will you take first?\n\n#NewBooks',
    },
    'exam-hours': {
      title: 'Opening hours in exam time',
      text: 'In exam time the reading rooms are open until 21:00 every day except Sunday.\n\n#LibraryNotice',
    },
    club: { title: 'Conversation club: this week’s topic' },
    loan: { title: 'How to get an article from another library' },
    anniversary: {
      title: 'Anniversary of the founder of the local collection',
      notes: 'Borrow the portrait from the museum; ask for permission.',
    },
    'meeting-report': { title: 'How the author’s evening went' },
    poll: { title: 'Poll: which room do you need in the evening?' },
    database: { title: 'New e-textbook collection: how to log in' },
    film: { title: 'Film night with discussion' },
    'old-newspaper': { title: 'The student newspaper a hundred years ago' },
    late: { title: 'Reading list for the history test' },
    night: {
      title: 'A night at the library: what to show',
      notes: 'Ask the conservators and the board game club.',
    },
    faces: { title: 'Portraits of our regular readers' },
  },
  posts: {
    threeRivers:
      'New on our shelves: “The Town on Three Rivers”. The author has gathered letters, maps and photographs and tells the story of the town in the voices of those who lived there.\n\nFind it in the local collection, third floor.\n\n#NewBooks',
    renewal:
      'How do you renew a book without leaving home? Log in to your account on the library’s site, open “My loans” and press “Renew”. You get two more weeks.\n\n#ReadersTips',
    talkingClub:
      'The French conversation club meets on Thursdays at 17:30 in Room 214. Any level will do: come and talk about books, films and travel.\n\nAdmission is free.\n\n#WhatsOn',
    newspaper:
      'A hundred years ago the first issue of our student newspaper came out. See it in the reading room: twelve bound volumes that have survived a war and two moves.\n\n#OurHistory',
    openNight:
      'Last night the library held its “Night in the Stacks”. A hundred and forty guests went down to the stores, held a seventeenth-century book and learned how conservators mend it.\n\nThank you to everyone who came!\n\nPhoto: Elliot Green',
    saturday:
      'On Saturday the reading rooms are open from 10:00 to 16:00. The lending desk is closed: we are counting the books. You can leave your returns in the box by the door at any time.\n\n#LibraryNotice',
    firstPaper:
      'Five books for those writing their first essay: how to look for sources, how to cite them, how not to fear the blank page. You will find them on the stand by Reading Room 1.\n\n#NewBooks #ForStudents',
    loan: 'Can’t get past the paywall? Ask us for the article: we will request a copy from another library. It usually takes three working days.\n\n#ReadersTips',
    abstracts:
      'Workshop “Abstracts Without Padding”: Wednesday, 16:00, Conference Room. We will take real abstracts apart and rewrite them together.\n\nSign up at the enquiry desk.\n\n#WhatsOn',
    readingRoom:
      'Our reading room is sixty years old. The parquet remembers its first readers, and the green lamps on the desks are the very same. Tell us what it was like when you first saw it.\n\n#OurHistory',
    quest:
      'First-year students have been on a library quest. They found a shelfmark, requested a book and tracked down a clue in the old card catalogue. The linguists were the fastest: 24 minutes.\n\n#LibraryQuest',
    teachers:
      'What do our lecturers read? This week the Department of History recommends a collection of memories of the first students after the war. Lively, short and very human.\n\n#LecturersChoice',
    trialDatabase:
      'Until the end of the month you can try a collection of e-textbooks. Log in from any computer on campus, no password needed. Tell us whether it was any use to you.\n\n#LibraryNotice',
    whereToStudy:
      'Where do you prefer to revise: in the quiet room, in the talking room or at home with an e-book? Vote in the comments: your answers decide how we arrange the desks.',
    film: 'Film night with discussion: the film of a novel you had to read at school and perhaps did not finish. Friday, 18:00, Main Hall.\n\nAdmission is free.\n\n#WhatsOn',
    gifts:
      'Readers gave the library 312 books in one week of “A Book Needs a Home”. The best are on the shelves already, the rest are on their way to village libraries.\n\nThank you, every one of you!',
    lovedWord:
      'Which English word do you love most? We asked readers at the enquiry desk. The answers we heard most often were “twilight”, “marmalade” and “serendipity”.\n\nWhat is yours?',
  },
};
