import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type PracticeNetwork, practiceAccounts } from './practice-hosts';

/** A small picture for the file inputs of the composers. */
export const samplePhoto = join(import.meta.dirname, 'sample-photo.svg');

/** What passes for a film there, by its name alone. */
export const sampleClip = join(import.meta.dirname, 'sample-clip.mp4');

/** The address of the library's wall on a network; `query` as in practice/README.md. */
export function wallUrl(network: PracticeNetwork, query = ''): string {
  return `${practiceAccounts[network].url}${query && `?${query}`}`;
}

/** Opens the library's wall and waits until its posts stand there. */
export async function openWall(page: Page, network: PracticeNetwork, query = ''): Promise<void> {
  await page.goto(wallUrl(network, query));
  const shown = {
    vk: '[data-post-id]',
    facebook: '[aria-posinset]',
    instagram: '.grid a',
    threads: '[data-pressable-container]',
    x: 'article[data-testid="tweet"]',
  }[network];
  await page.locator(shown).first().waitFor();
}

/** The composer's editable element. */
export function composerField(page: Page, network: PracticeNetwork): Locator {
  if (network === 'vk') {
    return page.locator('.modal [contenteditable="true"][role="textbox"], #post_field').first();
  }
  if (network === 'x') return page.locator('[role="dialog"] [data-testid="tweetTextarea_0"]');
  return page.locator('[role="dialog"] [data-lexical-editor="true"]').first();
}

/** Opens the composer as a person would; on Instagram as far as the caption, with a photo chosen. */
export async function openComposer(page: Page, network: PracticeNetwork): Promise<void> {
  if (network === 'vk') {
    const classic = page.locator('#post_field');
    if (await classic.isVisible()) await classic.click();
    else {
      await page.getByRole('button', { name: /^(Создать|Create)$/ }).click();
      await page.getByRole('button', { name: /^(Пост|Post)$/ }).click();
    }
  } else if (network === 'facebook') {
    await page.locator('.opener-button').click();
  } else if (network === 'threads') {
    await page.getByRole('button', { name: /^(Создать|Create)$/ }).click();
  } else if (network === 'x') {
    await page.getByTestId('SideNav_NewTweet_Button').click();
  } else {
    await page.getByRole('button', { name: /Создать|Create/ }).click();
    await page.locator('[role="dialog"] form input[type="file"]').setInputFiles(samplePhoto);
    await page.getByRole('button', { name: /^(Далее|Next)$/ }).click();
    await page.locator('.filters').waitFor();
    await page.getByRole('button', { name: /^(Далее|Next)$/ }).click();
  }
  await composerField(page, network).waitFor();
}

/** The button that sends the post; on VK and two-step Facebook it stands on the second step. */
export function publishButton(page: Page, network: PracticeNetwork): Locator {
  if (network === 'instagram') {
    return page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Поделиться|Share)$/, exact: true });
  }
  if (network === 'x') return page.getByRole('dialog').getByTestId('tweetButton');
  const name = network === 'vk' ? /^(Опубликовать|Publish)$/ : /^(Опубликовать|Post)$/;
  return page.locator('.modal, .classic-composer, .dialog').getByRole('button', { name });
}

/** Goes to the step with the publish button, where there is one before it. */
export async function toLastStep(page: Page, network: PracticeNetwork): Promise<void> {
  if (network === 'instagram') return;
  const next = page.locator('.modal, .dialog').getByRole('button', { name: /^(Далее|Next)$/ });
  if (await next.isVisible()) await next.click();
}

/** Presses the network's own publish button and waits for the composer to be gone or to say it is done. */
export async function publish(page: Page, network: PracticeNetwork): Promise<void> {
  await toLastStep(page, network);
  await publishButton(page, network).click();
  if (network === 'instagram') {
    await page.getByRole('button', { name: /^(Готово|Done)$/ }).click();
  }
  const composer = page.locator('.modal, .overlay .dialog');
  await composer.waitFor({ state: 'detached' });
}

/** Texts of the posts the wall shows, newest first. Instagram shows them as the pictures' alt. */
export async function wallTexts(page: Page, network: PracticeNetwork): Promise<string[]> {
  if (network === 'instagram') {
    return page
      .locator('.grid img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).alt));
  }
  return page.locator('.post-text').evaluateAll((posts) =>
    posts.map((post) => {
      const copy = post.cloneNode(true) as HTMLElement;
      for (const image of copy.querySelectorAll('img')) image.replaceWith(image.alt);
      return copy.textContent ?? '';
    }),
  );
}
