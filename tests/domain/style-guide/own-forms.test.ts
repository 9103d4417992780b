import { describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/records';
import { formsOf, inFormOf } from '../../../domain/style-guide/own-forms';

/** Forms people meet in posts, by the dictionary form; and words that only begin the same. */
const words: Record<Language, Record<string, { are: string; areNot: string }>> = {
  ru: {
    читалка: {
      are: 'читалки читалке читалку читалкой читалок читалкам читалками',
      areNot: 'читал',
    },
    книга: {
      are: 'книги книге книгу книгой книг книгам книгами книгах',
      areNot: 'книжка книголюб',
    },
    зал: {
      are: 'зала залу залом зале залы залов залам залами залах',
      areNot: 'залив залог залпом',
    },
    мероприятие: { are: 'мероприятия мероприятию мероприятий мероприятиях', areNot: 'мера' },
    новость: { are: 'новости новостью новостей новостям', areNot: 'новостной новый' },
    отрывок: { are: 'отрывка отрывком отрывки отрывков', areNot: 'отрыв отрывной' },
    уникальный: { are: 'уникальная уникальное уникального уникальными', areNot: 'уникальность' },
    осуществлять: { are: 'осуществляет осуществляем осуществляли', areNot: 'осуществление' },
    сценарий: { are: 'сценария сценарии сценариев', areNot: 'сценарист' },
    песня: { are: 'песни песне песен песнями', areNot: 'песок песнопение' },
  },
  be: {
    бібліятэка: { are: 'бібліятэкі бібліятэцы бібліятэку бібліятэк', areNot: 'бібліятэкар' },
    кніга: { are: 'кнігі кнізе кнігу кнігай кніг кнігамі', areNot: 'кніжны' },
    мерапрыемства: { are: 'мерапрыемствы мерапрыемстваў мерапрыемствах', areNot: 'мера' },
    чытанне: { are: 'чытання чытанні чытанняў чытаннямі', areNot: 'чытач чытацкі' },
    удзельнік: { are: 'удзельніка удзельнікам удзельнікі удзельнікаў', areNot: 'удзел' },
    цікавы: { are: 'цікавага цікавая цікавыя цікавых', areNot: 'цікавасць' },
    газета: { are: 'газеты газеце газету газет', areNot: 'газетны' },
  },
  uk: {
    бібліотека: { are: 'бібліотеки бібліотеці бібліотеку бібліотек', areNot: 'бібліотекар' },
    читання: { are: 'читанню читанням читань', areNot: 'читач читати' },
    працівник: { are: 'працівника працівникові працівники працівників', areNot: 'праця' },
    захід: { are: 'заходу заходи заходів заходами', areNot: 'захистити' },
    подія: { are: 'події подію подій подіями', areNot: 'подібний' },
    цікавий: { are: 'цікавого цікава цікаві цікавих', areNot: 'цікавість' },
    здійснювати: { are: 'здійснює здійснюємо здійснювали', areNot: 'здійснення' },
    книжка: { are: 'книжки книжці книжок', areNot: 'книжковий' },
  },
  en: {
    library: { are: 'libraries library’s', areNot: 'librarian librarianship' },
    event: { are: 'events', areNot: 'eventual eventually' },
    utilise: { are: 'utilises utilised', areNot: 'utility' },
  },
};

describe('Forms of a word', () => {
  for (const [language, list] of Object.entries(words)) {
    it.each(Object.entries(list))(
      `%s (${language}) should be found in its forms and in no other word.`,
      (word, { are, areNot }) => {
        const forms = formsOf(word);
        expect(forms[0]).toBe(word);
        expect(forms).toEqual(expect.arrayContaining(are.split(' ')));
        for (const other of areNot.split(' ')) expect(forms).not.toContain(other);
      },
    );
  }

  it('A word too short to have endings should stay as it is.', () => {
    expect(formsOf('не')).toEqual(['не']);
  });

  it('The wanted word should take the form of the one found when both change alike.', () => {
    expect(inFormOf('читалке', 'читалка', 'библиотека')).toBe('библиотеке');
    expect(inFormOf('залами', 'зал', 'архив')).toBe('архивами');
    expect(inFormOf('кнізе', 'кніга', 'бібліятэка')).toBe('бібліятэцы');
  });

  it('Where the form cannot be told nothing should be offered.', () => {
    expect(inFormOf('читалке', 'читалка', 'читальный зал')).toBeUndefined();
    expect(inFormOf('залы', 'зал', 'библиотека')).toBeUndefined();
  });
});
