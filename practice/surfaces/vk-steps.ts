import type { PracticePage } from '../practice-page';
import { samplePhoto } from '../steps';
import type { NewPost } from '../wall-store';

/** A button by its exact name, Russian or English, of the front dialog or of the page. */
const button = (page: PracticePage, ...names: string[]) =>
  page.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) });

const modal = (page: PracticePage) => page.locator('[role="dialog"][aria-modal="true"]');
const modalField = (page: PracticePage) => modal(page).locator('[contenteditable="true"]').first();

/** Loads the page anew with one more post on the network: scheduled, suggested or published. */
export async function openWith(
  page: PracticePage,
  url: string,
  post?: Partial<NewPost> & { text: string },
): Promise<void> {
  await page.goto(url);
  if (!post) return;
  await page.evaluate(
    (fresh) => fetch('/__practice/put', { method: 'POST', body: JSON.stringify(fresh) }),
    { network: 'vk', ownerId: '-123456', ...post },
  );
  await page.reload();
}

/** Opens the composer by the page's own button and waits for its field. */
export async function openModal(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  const entry = button(
    page,
    'Создать',
    'Create',
    'Создать пост',
    'Create post',
    'Предложить пост',
    'Suggest post',
  ).first();
  await entry.click();
  const post = button(page, 'Пост', 'Post');
  if (/^(Создать|Create)$/.test((await entry.textContent()) ?? '')) await post.click();
  await modal(page).waitFor();
}

export const openField = async (page: PracticePage, url: string): Promise<void> => {
  await openModal(page, url);
  await modalField(page).waitFor();
};

/** Text in, on to the second step, where the field is gone. */
async function writeAndGoOn(page: PracticePage, text: string): Promise<void> {
  await modalField(page).fill(text);
  await button(page, 'Далее', 'Next').click();
  await modalField(page).waitFor({ state: 'detached' });
}

const send = (page: PracticePage) =>
  modal(page).getByRole('button', {
    name: /^(Опубликовать|Publish|Предложить пост|Suggest post)$/,
  });

const gone = (page: PracticePage) => modal(page).first().waitFor({ state: 'detached' });

/** The second step, where no field is left. */
export async function openStepTwo(page: PracticePage, url: string): Promise<void> {
  await openField(page, url);
  await writeAndGoOn(page, 'На втором шаге');
}

export async function openCalendar(page: PracticePage, url: string): Promise<void> {
  await openStepTwo(page, url);
  await button(page, 'Запланировать', 'Schedule').click();
  await modal(page).locator('input[type="datetime-local"]').waitFor();
}

export async function openWithPicture(page: PracticePage, url: string): Promise<void> {
  await openField(page, url);
  await modal(page).locator('input[type="file"]').setInputFiles(samplePhoto);
  await modal(page).locator('.attached-item').waitFor();
}

/** Publishes, or suggests where no more is allowed. */
export async function publishFromModal(page: PracticePage, text: string): Promise<void> {
  await writeAndGoOn(page, text);
  await send(page).click();
  await gone(page);
}

/**
 * The same where Colophon comes only with the composer: a person sees it open beside the field before there
 * is anything to publish.
 */
export async function publishOnceWatched(page: PracticePage, text: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Colophon' }).waitFor();
  await publishFromModal(page, text);
}

export async function scheduleFromModal(page: PracticePage, text: string): Promise<void> {
  await writeAndGoOn(page, text);
  await button(page, 'Запланировать', 'Schedule').click();
  await modal(page).locator('input[type="datetime-local"]').fill('2030-01-02T10:00');
  await button(page, 'Добавить в очередь', 'Add to queue').click();
  await gone(page);
}

/** Steps back and forth, takes a picture along and signs, then publishes. */
export async function publishSigned(page: PracticePage, text: string): Promise<void> {
  await writeAndGoOn(page, 'Набросок');
  await button(page, 'Назад', 'Back').click();
  await writeAndGoOn(page, text);
  await modal(page)
    .getByRole('checkbox', { name: /Подпись автора|Author/ })
    .check();
  await send(page).click();
  await gone(page);
}

/** The network says no; the composer stays. */
export async function beRefused(page: PracticePage, text: string): Promise<void> {
  await writeAndGoOn(page, text);
  await send(page).click();
  await modal(page).getByRole('alert').waitFor();
}

/** The network asks for a captcha or a yes first; given it, the same post goes out. */
export async function answerAndPublish(page: PracticePage, text: string): Promise<void> {
  await writeAndGoOn(page, text);
  await send(page).click();
  await button(page, 'Отправить', 'Да', 'Send', 'Yes').click();
  await gone(page);
}

/** The same, and the person does not give it. */
export async function declineWhatIsAsked(page: PracticePage, text: string): Promise<void> {
  await writeAndGoOn(page, text);
  await send(page).click();
  const cancel = button(page, 'Отмена', 'Cancel');
  await cancel.click();
  await cancel.waitFor({ state: 'detached' });
}

const classicField = (page: PracticePage) => page.locator('#post_field');

export async function openClassic(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  await classicField(page).click();
  await page.locator('#send_post').waitFor();
}

export async function openClassicWithPicture(page: PracticePage, url: string): Promise<void> {
  await openClassic(page, url);
  await page.locator('.classic-foot input[type="file"]').setInputFiles(samplePhoto);
  await page.locator('.classic-foot .attached-item').waitFor();
}

async function classicDone(page: PracticePage): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#post_field')?.textContent === '');
}

export async function publishClassic(page: PracticePage, text: string): Promise<void> {
  await classicField(page).fill(text);
  await page.locator('#send_post').click();
  await classicDone(page);
}

export async function publishClassicByKeys(page: PracticePage, text: string): Promise<void> {
  await classicField(page).fill(text);
  await classicField(page).press('Control+Enter');
  await classicDone(page);
}

export async function scheduleClassic(page: PracticePage, text: string): Promise<void> {
  await classicField(page).fill(text);
  await page.locator('#postpone_date').fill('2030-01-02T10:00');
  await page.locator('#send_post').click();
  await classicDone(page);
}

export async function beRefusedClassic(page: PracticePage, text: string): Promise<void> {
  await classicField(page).fill(text);
  await page.locator('#send_post').click();
  await page.locator('#submit_post_error').waitFor();
}

const mobileField = (page: PracticePage) =>
  page.locator('.mobile-composer textarea, .mobile-composer [contenteditable="true"]');

export async function openMobile(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  await mobileField(page).click();
}

export async function publishMobile(page: PracticePage, text: string): Promise<void> {
  await mobileField(page).fill(text);
  await button(page, 'Далее', 'Next').click();
  await button(page, 'Опубликовать', 'Publish', 'Предложить пост', 'Suggest post').click();
  await page.locator('.mobile-composer').waitFor({ state: 'detached' });
}

const menu = (page: PracticePage) =>
  page.getByRole('button', { name: /^(Действия с постом|Post actions)$/ }).first();

export async function openEdit(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  await menu(page).click();
  await button(page, 'Редактировать', 'Edit').click();
  await modalField(page).waitFor();
}

export async function saveEdit(page: PracticePage, text: string): Promise<void> {
  await modalField(page).fill(text);
  await button(page, 'Сохранить', 'Save').click();
  await gone(page);
}

export async function removeFirst(page: PracticePage): Promise<void> {
  await menu(page).click();
  await button(page, 'Удалить', 'Delete').click();
  await button(page, 'Восстановить', 'Restore').waitFor();
}

export async function removeAndRestore(page: PracticePage): Promise<void> {
  await removeFirst(page);
  await button(page, 'Восстановить', 'Restore').click();
  await button(page, 'Восстановить', 'Restore').waitFor({ state: 'detached' });
}

/** Of the queue: what waited goes out as it is. */
export async function publishNow(page: PracticePage): Promise<void> {
  const now = button(page, 'Опубликовать сейчас', 'Publish now').first();
  const key = await page.locator('.wall [data-post-id]').first().getAttribute('data-post-id');
  if (!(await now.isVisible())) await menu(page).click();
  await now.click();
  await page.locator(`.wall [data-post-id="${key}"]`).waitFor({ state: 'detached' });
}

export async function openPrepared(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url, { text: 'Предложенное читателем', state: 'suggested' });
  await button(page, 'Подготовить к публикации', 'Prepare for publishing').first().click();
  await modalField(page).waitFor();
}

export async function openAsCommunity(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  await page.getByRole('button', { name: /▾$/ }).click();
  await page.getByRole('option', { name: /^(Научная библиотека|University)/ }).click();
  await button(page, 'Создать пост', 'Create post').click();
  await modalField(page).waitFor();
}

export async function openKeptDraft(page: PracticePage, url: string): Promise<void> {
  await openModal(page, url);
  await button(page, 'Открыть черновик', 'Open draft').click();
  await modalField(page).waitFor();
}

/** A trap: the field that looks like a composer's is written in. */
export async function openTrap(page: PracticePage, url: string, field: string): Promise<void> {
  await openWith(page, url);
  await page.locator(field).first().click();
  await page.keyboard.type('x');
}

/** The page of one post, its comment written in. */
export async function openComment(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  await page.locator('[data-post-id] a[href^="/wall"]').first().click();
  await page.getByRole('textbox', { name: /^(Написать комментарий|Write a comment)/ }).click();
  await page.keyboard.type('x');
}

export async function openReport(page: PracticePage, url: string): Promise<void> {
  await openWith(page, url);
  await button(page, 'Пожаловаться', 'Report').click();
  await modal(page).locator('textarea').fill('x');
}
