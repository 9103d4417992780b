import type { CheckContext } from '../domain/style-guide/finding';

/** What a check is told besides the draft: a library's usual post in November. */
export function checkContext(language: 'ru' | 'en'): CheckContext {
  return {
    network: 'facebook',
    language,
    languages: ['ru', 'be', 'en'],
    day: '2026-11-20',
    limits: { text: 63_206, fold: 477 },
    team: { officialName: 'Научная библиотека Полесского университета', shortName: 'НБ ПолУ' },
    rubric: {
      title: 'Афиша',
      requiredHashtags: [language === 'ru' ? '#АфишаБиблиотеки' : '#LibraryNews'],
    },
  };
}

/** 2,200 characters; wrong: the weekday, straight quotes, a hyphen for a dash, a time, "!!!", a tag, a phone. */
export const russian = cut(
  `📚 Неделя открытых полок: что будет в библиотеке с 23 по 28 ноября

Научная библиотека Полесского университета снова открывает фонды, куда обычно не пускают. Целую неделю можно будет ходить по хранилищу, листать книги, которым больше ста лет, и спрашивать хранителей обо всём подряд.

Понедельник, 23 ноября, 15:00 — экскурсия по главному хранилищу. Покажем, как книга попадает на полку, почему у неё три разных номера и зачем в подвале стоит старый лифт. Группа — не больше 12 человек, запись у дежурного библиотекаря в зале № 2.

Вторник, 24 ноября, 16:30 — лекция Анны Сергеевны Лозинской "Поля и пометки". О том, что студенты разных лет писали карандашом на полях учебников, кого они рисовали и как по этим рисункам узнать год.

27 ноября, вторник, в 18.00 — вечер одной книги. Читаем вслух роман Ивана Мележа «Люди на болоте»: каждый приносит свой отрывок, а мы - чай и мёд с нашей крыши. Да, на крыше библиотеки живут пчёлы!!!

Суббота, 28 ноября, 11:00–14:00 — мастерская переплёта для детей от семи лет. Сошьём тетрадь из трёх листов, сделаем обложку и тиснём на ней инициалы. Материалы есть, количество мест ограничено: столов всего восемь.

Всю неделю в читальном зале работает выставка «Находки между страниц»: трамвайные билеты 1964 года, засушенный клевер, записка «Верни до пятницы, В. П.» и фотография, подписать которую нам пока не удалось. Если узнаете кого-нибудь на снимке, расскажите нам — добавим имя в каталог и упомянем вас в подписи.

Для постоянных читателей подготовили  ещё один подарок: в эти дни можно взять на дом до десяти книг вместо пяти, а просроченные вернуть без объяснений. Новинки месяца ищите на стойке у входа, среди них — переиздание очерков по истории книгопечатания (ISBN 978-0-306-40615-7).

Вход свободный, читательский билет нужен только для записи на экскурсию. Вопросы — по телефону +375 (165) 31-24-80 или на почту afisha@lib.polu.example, полная программа: https://lib.polu.example/open-shelves?from=vk

Приходите с друзьями, с вопросами и с книгами, которые давно пора вернуть. Мы работаем до 20:00, в субботу до 17:00.

#АфишаБиблиотеки #читаемвместе #НеделяОткрытыхПолок`,
  2200,
);

/** The same length in English, for the comparison with checkers that know English only. */
export const english = cut(
  `📚 Open Shelves Week: what the library is up to from 23 to 28 November

The university library is once more opening the stacks where nobody is usually let in. For a whole week you can walk through the depository, leaf through books more than a hundred years old, and ask the keepers anything at all.

Monday, 23 November, 15:00 – a tour of the main stacks. We will show how a book gets to its shelf, why it carries three different numbers and what the old lift in the basement is for. Groups of twelve at most; sign up with the librarian on duty in hall 2.

Tuesday, 24 November, 16:30 – a talk by Anna Lozinska, "Margins and Marks". What students of different years pencilled in the margins of their textbooks, whom they drew, and how to tell the year from the drawings.

Tuesday, 27 November, at 18.00 – an evening with one book. Everybody brings a favourite passage to read aloud, and we bring tea - and honey from our own roof. Yes, there are bees on the the roof of the library!!!

Saturday, 28 November, 11:00–14:00 – a bookbinding workshop for children of seven and over. We will sew a notebook of three sheets, make a cover and stamp initials on it. Materials are provided, but places are few: there are only eight tables.

All week the reading room shows the exhibition “Found between Pages”: tram tickets from 1964, a pressed clover, a note saying “Return by Friday” and a photograph nobody has managed to name so far. If you recognise anyone in it, tell us – we will add the name to the catalogue and mention you in the caption.

There is one more present for our regular readers: on these days you may borrow ten books instead of five, and return overdue ones without explaining. Look for the new books at the entrance; among them is a reprint of essays on the history of printing (ISBN 978-0-306-40615-7).

Admission is free, and a reader's card is needed for the tour only. Questions go to +375 (165) 31-24-80 or afisha@lib.polu.example , and the full programme is at https://lib.polu.example/open-shelves?from=facebook

Come with friends, with questions and with the books you should have brought back long ago. We are open until 20:00, on Saturday until 17:00.

#LibraryNews #newbooks #OpenShelvesWeek`,
  2200,
);

/** As long as Facebook takes: the season's programme, month after month, no paragraph the same. */
export const long = cut(
  Array.from({ length: 60 }, (_, at) =>
    russian
      .replace(/№ 2/, `№ ${at + 2}`)
      .split('\n')
      .map((line, row) => (line && row > 0 ? `${at + 1}.${row}. ${line}` : line))
      .join('\n'),
  ).join('\n\n'),
  63_206,
);

function cut(text: string, length: number): string {
  let out = text;
  // A draft shorter than asked is filled up with one more sentence of its kind.
  while (out.length < length) out += '\nЖдём вас в читальном зале.';
  return out.slice(0, length);
}
