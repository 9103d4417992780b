import type { PresetTexts } from './preset';

export const en: PresetTexts = {
  sections: [
    {
      title: 'How we speak',
      paragraphs: [
        {
          kinds: ['academic'],
          title: 'Tone',
          rules: ['L09', 'L06', 'L07'],
          text: 'We write for colleagues: students, teachers, researchers. Calm, exact, no officialese. We ask and explain instead of forbidding.\n\n✓ Manuscripts are in use here, so please leave food in the cloakroom.\n✗ Food is strictly prohibited!',
        },
        {
          kinds: ['public'],
          title: 'Tone',
          rules: ['L09', 'L06', 'L07'],
          text: 'We write for neighbours: people of every age and trade. Warm and plain, as we talk at the desk. We ask and explain instead of forbidding.\n\n✓ Please return your books by the end of the month: others are waiting for them.\n✗ Readers are obliged to return books.',
        },
        {
          kinds: ['children'],
          title: 'Tone',
          rules: ['L09', 'L06', 'L07'],
          text: 'Parents, teachers and children read us. Short sentences, familiar words, no baby talk. One post speaks to one of them: to the grown-ups or to the children.\n\n✓ Bring the whole family: we are building a castle out of cardboard.\n✗ Running is strictly forbidden.',
        },
        {
          title: 'First line and length',
          rules: ['L01', 'L02', 'L03', 'L05'],
          text: 'The feed shows one line. Put the point there: what, for whom, or when. One sentence holds one thought and no more than twenty-five words. An empty line stands between the parts of a post.\n\n✓ On Friday we read Woolf aloud.\n✗ You are invited to participate in our event.',
        },
        {
          title: 'Words',
          rules: ['L10', 'N02', 'N03'],
          text: 'Name a service so that people want to try it. Spell out librarians’ abbreviations at first mention. The words we avoid are in the table of replacements.\n\n✓ We will order the book from another library.\n✗ Order it by ILL.',
        },
      ],
    },
    {
      title: 'Accuracy',
      paragraphs: [
        {
          title: 'Dates and times',
          rules: ['D01', 'D02', 'D03', 'D04', 'D05', 'D07', 'D12', 'D13'],
          text: 'An announcement has the day, the time, the place and who may come. Check the weekday against the calendar. A scheduled post gives the date instead of “tomorrow”.\n\n✓ Friday, 27 November, 6 pm, Reading Room 2. Free for everybody.\n✗ See you tomorrow at six!',
        },
        {
          title: 'Names and titles',
          rules: ['N01', 'N04', 'N05', 'N06', 'N07', 'N09', 'N10', 'N11'],
          text: 'Name the library in full once, then use the short name. Check a guest’s name with the guest. A quotation has its author; a book has its author and its title. Phones and addresses look the same in every post.',
        },
      ],
    },
    {
      title: 'Form',
      paragraphs: [
        {
          title: 'Hashtags',
          rules: ['H01', 'H02', 'H03', 'H04', 'H05', 'H06'],
          text: 'Two or three hashtags at the end of the post, no more. The first is the rubric’s. Every word in a hashtag begins with a capital, so that a screen reader can read it.\n\n✓ #ReadingTogether\n✗ #readingtogether',
        },
        {
          title: 'Emoji',
          rules: ['H07', 'H08', 'T16'],
          text: 'Up to three in a post, before a sentence or after it. An emoji neither replaces a word nor marks the lines of a list: each of them is read aloud.',
        },
        {
          title: 'Links',
          rules: ['H10', 'H11', 'H12', 'H13', 'H14'],
          text: 'Give the full link and say what it opens. Links in an Instagram caption do not work: write “link in bio”.',
        },
      ],
    },
    {
      title: 'Pictures and people',
      paragraphs: [
        {
          title: 'Pictures',
          rules: ['M01', 'M02', 'M04', 'M07'],
          text: 'Every picture has a description for those who do not see it, and an author. What matters stands in the text, too, not only on the poster. “Photo from the internet” is no source.\n\n✓ In the photo: a girl leafs through a book by the window. Photo by Anna Lozinska.\n✗ Picture from Google.',
        },
        {
          kinds: ['academic', 'public'],
          title: 'People and personal data',
          rules: ['M09'],
          text: 'We publish a person’s picture with their consent. Card numbers, passports and home addresses never appear in a post.',
        },
        {
          kinds: ['children'],
          title: 'Children in pictures and personal data',
          rules: ['M09'],
          text: 'We publish a child’s picture only with the parents’ written consent. We do not put the surname, the school or the class beside it. Card numbers and home addresses never appear in a post.',
        },
      ],
    },
    {
      title: 'Plan and team',
      paragraphs: [
        {
          title: 'Before publishing',
          rules: ['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q12'],
          text: 'Take the post from the plan: it will mark itself as done. After approval change signs only. Two people read alarming news.',
        },
        {
          title: 'Rhythm',
          rules: ['Q06', 'Q07', 'Q08', 'Q09', 'Q10'],
          text: 'At least an hour passes between posts. We publish by day. Rubrics take turns, and a repeat is called a reminder.',
        },
      ],
    },
    {
      title: 'Legal notes (the team decides)',
      paragraphs: [
        {
          title: 'Advertising',
          rules: [],
          text: 'Written in November 2026; laws change and differ between countries, so ask your lawyer. If yours wants advertisements marked, switch on the rule about it among your own rules and put the right words there.',
        },
        {
          title: 'Age marks and required notes',
          rules: ['D14'],
          text: 'Written in November 2026; ask your lawyer. If your law wants an age mark on events, switch on rule D14. If it wants a note wherever somebody is mentioned, write a rule of your own: “if this occurs, that must occur”. We ship no lists.',
        },
      ],
    },
  ],
  checklist: [
    { text: 'Names, dates and place have been checked' },
    {
      text: 'The people in the photo have agreed',
      onlyWithMedia: true,
      kinds: ['academic', 'public'],
    },
    {
      text: 'The parents of every child in the photo have agreed in writing',
      onlyWithMedia: true,
      kinds: ['children'],
    },
    { text: 'The source of the photo is named', onlyWithMedia: true },
    { text: 'What matters is in the text, not only in the picture', onlyWithMedia: true },
    { text: 'The video has captions, and nothing in it flashes', onlyWithMedia: true },
    {
      text: 'The lettering in our graphics is easy to see (contrast at least 4.5:1)',
      onlyWithMedia: true,
      kinds: ['academic'],
    },
    {
      text: 'There is no QR code in the picture: a post cannot be scanned',
      onlyWithMedia: true,
      kinds: ['academic', 'public'],
    },
    { text: 'The author and the title stand beside the cover', onlyWithMedia: true },
    { text: 'No emoji stands in place of a word', kinds: ['children'] },
    { text: 'The post is right for today’s news', kinds: ['public', 'children'] },
    { text: 'A second person has read the text' },
  ],
  words: [
    { avoid: 'on-line', use: 'online' },
    { avoid: 'web-site, web site', use: 'website' },
    { avoid: 'patron', use: 'reader' },
    { avoid: 'patrons', use: 'readers' },
    { avoid: 'book-club', use: 'book club' },
  ],
  hashtags: { events: '#LibraryEvents', books: '#NewBooks' },
  legal: {
    title: 'Advertising is marked (November 2026; ask your lawyer)',
    when: 'promo code, sponsored post, paid partnership',
    must: 'Advertisement, Ad, Sponsored',
    note: 'Switch it on if you publish advertisements and your law asks for a mark.',
  },
};
