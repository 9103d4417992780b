// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../domain/records';
import type { Finding } from '../../../domain/style-guide/finding';
import { fakeLink } from '../gallery/fake-link';
import { sceneDay, sceneLibrary } from '../gallery/scene';
import { stage } from './stage';

const wrongDay = 'Ждём вас 27 ноября, вторник, в 15:00.';
const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole('button', { name }));
const tab = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }));

/** One planned post of today, written by Anna, with the given text. */
function withItem(fields: Record<string, unknown>): Change[] {
  return [
    ...sceneLibrary.filter(({ kind }) => kind !== 'plan'),
    {
      kind: 'plan',
      id: 'item',
      fields: {
        title: 'Meeting',
        date: sceneDay,
        accounts: ['sample-vk'],
        status: 'approved',
        author: 'sample-anna',
        rubric: 'sample-events',
        ...fields,
      },
    },
  ];
}

describe('Taking a plan item', () => {
  it('Its text should go into an empty draft and the post should know the item.', async () => {
    const { link, said } = stage({ changes: withItem({ text: 'Come to us.' }), draft: '' });
    tab(/Today/);
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    await screen.findByText(/The text is in/);
    expect(said.inserted).toEqual([['Come to us.', 'replace']]);
    expect(link.current()?.notes).toMatchObject({ planItem: 'item', rubric: 'sample-events' });
    expect(link.reports).toContainEqual(['insertion', 'works']);
  });

  it('A draft with words in it should only be touched after asking.', async () => {
    const { said, editor } = stage({
      changes: withItem({ text: 'Come to us.' }),
      draft: 'My own words.',
    });
    tab(/Today/);
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    await screen.findByText('There is already text in the post');
    expect(said.inserted).toEqual([]);
    expect(editor.textContent).toBe('My own words.');
    press('Add below it');
    await screen.findByText(/The text is in/);
    expect(said.inserted).toEqual([['Come to us.', 'append']]);
  });

  it('An item taken before the composer opens should be the post that opens next.', async () => {
    const { link, editor, said } = stage({ changes: withItem({ text: 'Come to us.' }) });
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    await screen.findByText('No post is being written');
    act(() => void link.open(editor));
    await waitFor(() => expect(link.current()?.notes.planItem).toBe('item'));
    await waitFor(() => expect(said.inserted).toEqual([['Come to us.', 'replace']]));
  });

  it('An item with a template should open its form, the date filled in.', async () => {
    stage({
      changes: withItem({ template: 'sample-event-ru', event: { date: '2026-11-27' } }),
      draft: '',
    });
    tab(/Today/);
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    const date = await screen.findByLabelText('Дата');
    expect((date as HTMLInputElement).value).toBe('2026-11-27');
    expect((screen.getByLabelText('Название события') as HTMLInputElement).value).toBe('Meeting');
  });

  it('An item that went out should not be offered again.', async () => {
    stage({ changes: withItem({ published: { 'sample-vk': 'vk:1' }, status: 'published' }) });
    await screen.findByText('Meeting');
    expect(screen.queryByRole('button', { name: 'Take “Meeting”' })).toBeNull();
    expect(screen.getByText('published')).toBeTruthy();
  });
});

describe('Checking a draft', () => {
  const card = async () =>
    (await screen.findByText('The weekday does not match the date')).closest('li')!;

  it('A finding should be mended with one tap.', async () => {
    const { editor, link } = stage({ draft: wrongDay });
    press(/пятница/, await card());
    await waitFor(() => expect(editor.textContent).toContain('27 ноября, пятница'));
    await waitFor(() =>
      expect(screen.queryByText('The weekday does not match the date')).toBeNull(),
    );
    expect(link.current()?.notes.findingsLeft).not.toContain('D01');
  });

  it('A draft changed meanwhile should stay as it is and be said so.', async () => {
    const { editor } = stage({ draft: wrongDay });
    const shown = await card();
    editor.textContent = 'Something else entirely.';
    press(/пятница/, shown);
    await screen.findByText(/The text has changed in the meantime/);
    expect(editor.textContent).toBe('Something else entirely.');
  });

  it('A mend on a step without the field should say where the field is.', async () => {
    const { link } = stage({ draft: wrongDay });
    const shown = await card();
    Object.assign(link.current()!, { hit: () => undefined, read: () => wrongDay });
    act(() => link.emit({ type: 'sessions' }));
    press(/пятница/, shown);
    await screen.findByText(/Go one step back/);
  });

  it('A field that comes back as another element should be marked anew.', async () => {
    const { link, ports } = stage({ draft: wrongDay });
    await card();
    const session = link.current()!;
    const hit = session.hit()!;
    const painted: unknown[] = [];
    ports.paint = ({ editor }, _text, findings) => painted.push([editor, findings.length]);
    const show = (shown: typeof hit | undefined) => {
      Object.assign(session, { hit: () => shown, read: () => wrongDay });
      act(() => link.emit({ type: 'sessions' }));
    };
    show(undefined);
    const editor = document.createElement('div');
    show({ ...hit, editor });
    await waitFor(() => expect(painted.at(-1)).toEqual([editor, 1]));
  });

  it('What is left at publication should be noted with the post.', async () => {
    const { link } = stage({ draft: wrongDay });
    await card();
    await waitFor(() => expect(link.current()?.notes.findingsLeft).toContain('D01'));
    expect(link.current()?.notes.guideVersion).toBe(1);
  });

  it('Passing over an error should ask for a reason and keep it.', async () => {
    const { link } = stage({ draft: wrongDay });
    const shown = await card();
    press(/^Skip/, shown);
    fireEvent.click(within(shown).getByRole('menuitem', { name: 'Only here' }));
    press('Leave as it is', shown);
    expect(within(shown).getByRole('alert').textContent).toContain('reason');
    fireEvent.input(within(shown).getByLabelText('Why is this not an error?'), {
      target: { value: 'A quotation' },
    });
    press('Leave as it is', shown);
    await waitFor(() =>
      expect(screen.queryByText('The weekday does not match the date')).toBeNull(),
    );
    await waitFor(() =>
      expect(link.current()?.notes.overrides).toEqual([
        { rule: 'D01', reason: 'A quotation', by: 'sample-anna', words: 'вторник' },
      ]),
    );
    expect(screen.getByText('1 issue skipped.')).toBeTruthy();
    press('Show again');
    await card();
    await waitFor(() => expect(link.current()?.notes.overrides).toBeUndefined());
  });

  it('Switching a rule off should hold for the team and be undone.', async () => {
    const { desk } = stage({ draft: wrongDay });
    const shown = await card();
    press(/^Skip/, shown);
    fireEvent.click(
      within(shown).getByRole('menuitem', { name: 'Switch the rule off for the team' }),
    );
    fireEvent.input(within(shown).getByLabelText('Why is this not an error?'), {
      target: { value: 'Not for us' },
    });
    press('Leave as it is', shown);
    await screen.findByText(/is off for the whole team/);
    expect((await desk.get('rule', 'D01'))?.level).toBe('off');
    press('Undo');
    await card();
  });

  it('A reason whose error is gone should not go into the log.', async () => {
    const { link } = stage({ draft: wrongDay });
    const shown = await card();
    press(/^Skip/, shown);
    fireEvent.click(within(shown).getByRole('menuitem', { name: 'Only here' }));
    fireEvent.input(within(shown).getByLabelText('Why is this not an error?'), {
      target: { value: 'A quotation' },
    });
    press('Leave as it is', shown);
    await waitFor(() => expect(link.current()?.notes.overrides).toHaveLength(1));
    act(() => link.write('27 ноября, пятница.'));
    await waitFor(() => expect(link.current()?.notes.overrides).toBeUndefined());
  });

  it('A false alarm should be kept beside the rule, be silent from then on, and be undone.', async () => {
    const { desk, editor } = stage({ draft: `Добрый день. ${wrongDay}` });
    const shown = await card();
    press(/^Skip/, shown);
    fireEvent.click(within(shown).getByRole('menuitem', { name: 'This is a false alarm' }));
    await screen.findByText(/kept as an example beside the rule/);
    await waitFor(() =>
      expect(screen.queryByText('The weekday does not match the date')).toBeNull(),
    );
    expect((await desk.get('rule', 'D01'))?.examples).toEqual({ bad: [], good: [wrongDay] });
    expect(editor.textContent).toBe(`Добрый день. ${wrongDay}`);
    press('Undo');
    await card();
    expect((await desk.all('rule')).some(({ examples }) => examples?.good.length)).toBe(false);
  });

  it('A card should say what the guide says of it, and lead there.', async () => {
    const { said } = stage({
      draft: wrongDay,
      changes: [
        ...sceneLibrary,
        {
          kind: 'paragraph',
          id: 'dates',
          fields: { section: '', title: 'Dates', text: 'Write **the weekday** too.', order: 0 },
        },
        { kind: 'rule', id: 'D01', fields: { paragraph: 'dates' } },
      ],
    });
    const shown = await card();
    press('Why?', shown);
    within(shown).getByText('Write the weekday too.');
    press('Open in the style guide', shown);
    expect(said.dashboards).toEqual(['guide/dates']);
  });

  it('All small things should be mended as one edit, and taken back as one.', async () => {
    const draft = 'Встреча  с автором - завтра  вечером';
    const { said } = stage({ draft });
    press(/^Fix \d/, await screen.findByRole('tabpanel'));
    await screen.findByText(/small things were fixed/);
    expect(said.edits).toEqual(['Встреча с автором\u00a0— завтра вечером']);
    press('Undo');
    await waitFor(() => expect(said.edits.at(-1)).toBe(draft));
  });

  it('The finding under the focus should be the one lit in the draft, and be scrolled to.', async () => {
    const { ports, said } = stage({ draft: wrongDay });
    const lit: (string | undefined)[] = [];
    ports.paint = (_hit, _text, _findings, active) => {
      lit.push(active?.rule);
    };
    const shown = await card();
    fireEvent.focusIn(shown);
    await waitFor(() => expect(lit.at(-1)).toBe('D01'));
    expect(said.revealed).toEqual(['D01']);
    fireEvent.focusOut(shown);
    await waitFor(() => expect(lit.at(-1)).toBeUndefined());
    fireEvent.mouseEnter(shown);
    await waitFor(() => expect(lit.at(-1)).toBe('D01'));
    expect(said.revealed).toHaveLength(1);
  });

  it('The caret in a mark should light its card, and leave it dark when it goes.', async () => {
    const play: NonNullable<Parameters<typeof stage>[0]> = { draft: wrongDay };
    const { ports } = stage(play);
    let findings: readonly Finding[] = [];
    ports.paint = (_hit, _text, shown) => {
      findings = shown;
    };
    const shown = await card();
    await waitFor(() => expect(findings.length).toBeGreaterThan(0));
    act(() => play.at?.(findings.find(({ rule }) => rule === 'D01')));
    expect(shown.getAttribute('aria-current')).toBe('true');
    act(() => play.at?.(undefined));
    expect(shown.getAttribute('aria-current')).toBeNull();
  });

  it('The shortcut should go from the caret to the next words, and from the sidebar to the next card.', async () => {
    const play: NonNullable<Parameters<typeof stage>[0]> = {
      draft: 'Bход 27 ноября, вторник.',
      caret: 2,
    };
    const { said } = stage(play);
    await card();
    tab(/Log/);
    act(() => play.step?.(1));
    await waitFor(() => expect(said.entered).toHaveLength(1));
    expect(said.entered[0]).toMatchObject({ from: 16, to: 23 });
    expect(screen.getByRole('tab', { name: /Check/ }).getAttribute('aria-selected')).toBe('true');
    delete play.caret;
    const lit = document.querySelector('[data-finding][aria-current]');
    act(() => play.step?.(1));
    const cards = [...document.querySelectorAll('[data-finding]')];
    expect(document.activeElement).toBe(cards[(cards.indexOf(lit!) + 1) % cards.length]);
  });

  it('Arrows and letters should walk the cards, and Escape lead back into the text.', async () => {
    const { said } = stage({ draft: 'Bход 27 ноября, вторник.' });
    await card();
    const cards = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
    expect(cards.map(({ tabIndex }) => tabIndex)).toEqual([0, ...cards.slice(1).map(() => -1)]);
    act(() => cards[0]!.focus());
    fireEvent.keyDown(cards[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cards[1]);
    fireEvent.keyDown(cards[1]!, { key: 'л', code: 'KeyK' });
    expect(document.activeElement).toBe(cards[0]);
    fireEvent.keyDown(cards[0]!, { key: 'End' });
    expect(document.activeElement).toBe(cards.at(-1));
    const before = said.revealed.length;
    fireEvent.keyDown(cards.at(-1)!, { key: 'Enter' });
    expect(said.revealed).toHaveLength(before + 1);
    fireEvent.keyDown(cards.at(-1)!, { key: 'Escape' });
    expect(said.entered).toEqual([undefined]);
  });

  it('Alt with an arrow should walk the findings.', async () => {
    stage({ draft: 'Bход 27 ноября, вторник.' });
    await card();
    const cards = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
    expect(cards.length).toBeGreaterThan(1);
    fireEvent.keyDown(screen.getByRole('tab', { name: /Check/ }), {
      key: 'ArrowDown',
      altKey: true,
    });
    expect(document.activeElement).toBe(cards[0]);
    fireEvent.keyDown(cards[0]!, { key: 'ArrowUp', altKey: true });
    expect(document.activeElement).toBe(cards.at(-1));
  });

  it('A tick should keep who made it and when.', async () => {
    const { link } = stage({ draft: 'Добрый день.' });
    fireEvent.click(await screen.findByLabelText(/Имена, дата и место сверены/));
    await screen.findByText('Анна К., 14:41');
    expect(link.current()?.notes.ticks).toEqual({
      'sample-facts': { by: 'sample-anna', at: `${sceneDay}T11:41:00.000Z` },
    });
  });

  it('A step that hides the field should not bring up the checks of photos no one attached.', async () => {
    const vk = { ownerIds: ['-123456'], handles: ['club123456'] };
    const { link } = stage({ draft: 'Добрый день.', link: fakeLink('vk', vk, { media: 0 }) });
    await screen.findByLabelText(/Имена, дата и место сверены/);
    expect(screen.queryByLabelText(/съёмку/)).toBeNull();
    Object.assign(link.current()!, { hit: () => undefined, media: 0 });
    act(() => link.emit({ type: 'sessions' }));
    expect(screen.queryByLabelText(/съёмку/)).toBeNull();
  });
});

describe('Inserting', () => {
  it.each([
    ['clipboard', /press Ctrl\+V/],
    ['partial', /Press Ctrl\+Z/],
    ['failed', /did not take the text/],
  ] as const)('The outcome "%s" should be told with what to do.', async (insert, said) => {
    const { link } = stage({ changes: withItem({ text: 'Come.' }), draft: '', insert });
    tab(/Today/);
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    await screen.findByText(said);
    expect(link.reports).toContainEqual(['insertion', 'broken']);
  });

  it('Who goes to another tab while the text goes in should be left there.', async () => {
    stage({ changes: withItem({ text: 'Come.' }), draft: '' });
    tab(/Today/);
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    tab(/Templates/);
    await screen.findByText(/The text is in/);
    const templates = screen.getByRole('tab', { name: /Templates/ });
    expect(templates.getAttribute('aria-selected')).toBe('true');
  });

  it('A template should be found, filled, looked at and inserted.', async () => {
    const { said } = stage({ draft: '' });
    tab(/Templates/);
    fireEvent.input(await screen.findByLabelText('Find a template'), {
      target: { value: 'новая книга' },
    });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    press(/Новая книга/);
    press('Insert');
    expect(screen.getAllByText('Please fill this in.')).toHaveLength(2);
    fireEvent.input(screen.getByLabelText('Автор'), { target: { value: 'А. Мальцев' } });
    fireEvent.input(screen.getByLabelText('Название книги'), { target: { value: 'Реки' } });
    press('Insert');
    await screen.findByText(/The text is in/);
    expect(said.inserted[0]?.[0]).toBe(
      'А. Мальцев. «Реки»\n\nКнига ждёт вас: абонемент.\n\n#НовыеКниги',
    );
  });
});

describe('A publication', () => {
  it('Should take away what was said about the draft before.', async () => {
    const { link } = stage({ changes: withItem({ text: 'Come.' }), draft: '' });
    tab(/Today/);
    await screen.findByText('Meeting');
    press('Take “Meeting”');
    await screen.findByText(/The text is in/);
    act(() => link.emit({ type: 'outcome', outcome: { entry: 'e', result: 'asked' } }));
    await waitFor(() => expect(screen.queryByText(/The text is in/)).toBeNull());
  });

  it('Should say who it was logged as, and be taken back.', async () => {
    const { link, desk } = stage({ draft: 'Добрый день.' });
    const { posts } = await desk.posts({ accounts: ['sample-vk'] }, { limit: 1 });
    const post = posts[0]!.id;
    await screen.findByText('Check yourself');
    act(() =>
      link.emit({
        type: 'outcome',
        outcome: { entry: 'e', result: 'logged', post, publisher: 'sample-olga' },
      }),
    );
    expect(await screen.findByText('Logged as Ольга В. · VK')).toBeTruthy();
    press('Undo');
    await screen.findByText(/has been taken out of the log/);
    expect((await desk.get('post', post))?.deleted).toBe(true);
    press('Put it back');
    await waitFor(async () => expect((await desk.get('post', post))?.deleted).toBeFalsy());
  });

  it('Should be corrected with its history kept.', async () => {
    const { link, desk } = stage({ draft: 'Добрый день.' });
    const { posts } = await desk.posts({ accounts: ['sample-vk'] }, { limit: 1 });
    const post = posts[0]!;
    await screen.findByText('Check yourself');
    act(() =>
      link.emit({ type: 'outcome', outcome: { entry: 'e', result: 'logged', post: post.id } }),
    );
    await screen.findByText(/Logged as/);
    press('Edit');
    const author = (await screen.findByLabelText('Written by')) as HTMLSelectElement;
    const other = post.author === 'sample-ilya' ? 'sample-olga' : 'sample-ilya';
    fireEvent.change(author, { target: { value: other } });
    press('Save');
    await screen.findByText(/The old value is kept/);
    expect((await desk.get('post', post.id))?.author).toBe(other);
    expect(await desk.amendments(post.id)).toMatchObject([
      { field: 'author', old: post.author, new: other, by: 'sample-anna' },
    ]);
  });

  it('That could not be kept should be saved to the clipboard.', async () => {
    const { link, said } = stage({ draft: 'Добрый день.' });
    await screen.findByText('Check yourself');
    act(() =>
      link.emit({
        type: 'outcome',
        outcome: { entry: 'e', result: 'failed', problem: 'storage-full' },
      }),
    );
    press('Copy the entry');
    await screen.findByText(/The entry has been copied/);
    expect(said.copied[0]).toContain('Добрый день.');
    expect(said.copied[0]).toContain('Анна Ковальчук');
  });

  it('Nobody saw confirmed should be asked about and logged by hand.', async () => {
    const { link, desk } = stage({ draft: 'Добрый день, читатели.' });
    await screen.findByText('Check yourself');
    const before = await desk.countPosts({});
    act(() =>
      link.emit({
        type: 'unconfirmed',
        session: link.current()!,
        text: 'Добрый день, читатели.',
      }),
    );
    press('Yes, log it');
    const form = await screen.findByRole('form', { name: 'Log by hand' });
    expect((within(form).getByLabelText('Text of the post') as HTMLTextAreaElement).value).toBe(
      'Добрый день, читатели.',
    );
    press('Log it', form);
    await screen.findByText('The post is in the log.');
    expect(await desk.countPosts({})).toBe(before + 1);
  });

  it('The network refused should be said, with nothing copied.', async () => {
    const { link } = stage({ draft: 'Добрый день.' });
    await screen.findByText('Check yourself');
    act(() =>
      link.emit({ type: 'outcome', outcome: { entry: 'e', result: 'failed', problem: '214' } }),
    );
    await screen.findByText(/The network did not accept the post/);
    expect(screen.queryByRole('button', { name: 'Copy the entry' })).toBeNull();
  });
});

describe('Who publishes', () => {
  it('Should be asked on a shared computer after a pause.', async () => {
    const { settings } = stage({
      settings: { shared: true, memberAt: `${sceneDay}T10:00:00Z` },
      draft: 'Добрый день.',
    });
    await screen.findByText('Who is publishing now?');
    press('Ольга Вашкевич');
    await waitFor(() => expect(screen.queryByText('Who is publishing now?')).toBeNull());
    expect(settings).toMatchObject({
      member: 'sample-olga',
      memberAt: `${sceneDay}T11:41:00.000Z`,
    });
  });

  it('Nobody should sign before the answer, and the answer should sign what went out meanwhile.', async () => {
    const { desk, link } = stage({
      settings: { shared: true, memberAt: `${sceneDay}T10:00:00Z` },
      draft: 'Добрый день.',
    });
    await screen.findByText('Who is publishing now?');
    fireEvent.click(await screen.findByLabelText(/Имена, дата и место сверены/));
    expect(Object.values(link.current()?.notes.ticks ?? {}).map(({ by }) => by)).toEqual(['']);
    const { posts } = await desk.posts({}, { limit: 1 });
    const { id } = posts[0]!;
    await desk.commit([{ kind: 'post', id, fields: { publisher: '' } }], '');
    act(() => link.emit({ type: 'outcome', outcome: { entry: 'e', result: 'logged', post: id } }));
    await screen.findByText(/Logged without a name/);
    press('Ольга Вашкевич');
    await screen.findByText(/Logged as Ольга В/);
    expect((await desk.get('post', id))?.publisher).toBe('sample-olga');
  });

  it('A composer of an account that is not the team’s should say that nothing will be logged.', async () => {
    const owner = { ownerIds: ['-9'], handles: ['club9'] };
    stage({ draft: 'Добрый день.', link: fakeLink('vk', owner) });
    await screen.findByText(/will not get into the log/);
  });

  it('Should not be asked on a computer of one’s own.', async () => {
    stage({ draft: 'Добрый день.' });
    await screen.findByText('Check yourself');
    expect(screen.queryByText('Who is publishing now?')).toBeNull();
  });

  it('Should be changed in the menu, with the keyboard alone.', async () => {
    const { settings } = stage({ draft: 'Добрый день.' });
    const pill = await screen.findByRole('button', { name: /Publishing as Анна/ });
    fireEvent.click(pill);
    const chosen = screen.getByRole('menuitemradio', { name: 'Анна Ковальчук' });
    expect(document.activeElement).toBe(chosen);
    fireEvent.keyDown(chosen, { key: 'ArrowDown' });
    fireEvent.click(document.activeElement!);
    await screen.findByRole('button', { name: /Publishing as Дмитрий/ });
    expect(settings.member).toBe('sample-dmitry');
  });

  it('Escape should close the menu and give the focus back.', async () => {
    stage({ draft: 'Добрый день.' });
    const pill = await screen.findByRole('button', { name: /Publishing as Анна/ });
    fireEvent.click(pill);
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(pill);
  });
});

describe('When something is missing', () => {
  it('An extension that is gone should be one calm notice.', async () => {
    stage({ problem: 'unavailable' });
    expect(
      await screen.findAllByText(/has been updated and is not working on this page/),
    ).toHaveLength(1);
  });

  it('The light should say in words what works.', async () => {
    const { link } = stage({ draft: 'Добрый день.' });
    fireEvent.click(await screen.findByRole('button', { name: /VK · Библиотека ПГУ/ }));
    expect(screen.getByText('Post window').nextSibling?.textContent).toBe('works');
    expect(screen.getByText('Logging the post').nextSibling?.textContent).toBe('not tried yet');
    act(() => link.report('publication', 'broken'));
    expect(screen.getByText('Logging the post').nextSibling?.textContent).toBe(
      'not working since November 22, 2026',
    );
  });

  it('A post nobody has signed should be answered in two taps.', async () => {
    const { questions } = stage({
      questions: [
        {
          id: 'q',
          at: `${sceneDay}T07:10:00Z`,
          observation: { network: 'vk', state: 'published', text: 'From a phone' },
          pageOwner: { ownerIds: ['-123456'], handles: [] },
          publisher: '',
        },
      ],
    });
    await screen.findByText('From a phone');
    press('Name the author');
    press('Log it');
    await waitFor(() => expect(screen.queryByText('From a phone')).toBeNull());
    expect(questions).toEqual([]);
  });
});
