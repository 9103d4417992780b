import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import type { Language } from '../domain/records';
import { compiled, languageOf } from '../i18n/catalogue';
import { serve } from '../messages';
import { drain, handlersOver } from '../messages/handlers';
import { ownDesk } from '../messages/own-desk';
import { openDashboard, startInOpenTabs, stepFinding, toggleSidebar } from '../messages/tabs';
import { forgetChannels } from '../storage/channels';
import { watchOutbox } from '../storage/outbox';
import { readSettings } from '../storage/settings';

const leftovers = 'outbox';

export default defineBackground(() => {
  const desk = ownDesk();
  serve({
    ...handlersOver(desk),
    texts: async ({ areas }) => {
      const language = await readersLanguage();
      return { language, messages: compiled(language, areas) };
    },
  });

  browser.action.onClicked.addListener((tab) => toggleSidebar(tab));
  browser.commands.onCommand.addListener((command) => {
    if (command === 'toggle-sidebar') void toggleSidebar();
    if (command === 'next-finding') void stepFinding(1);
    if (command === 'previous-finding') void stepFinding(-1);
  });
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await startInOpenTabs();
    await browser.alarms.create(leftovers, { periodInMinutes: 5 });
    if (reason === 'install') await openDashboard();
  });
  watchOutbox(() => drain(desk));
  browser.runtime.onStartup.addListener(() => void forgetChannels());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === leftovers) void drain(desk);
  });
  // Whatever woke us: a background that was ended while it was told of an entry never heard of it.
  void drain(desk);
});

async function readersLanguage(): Promise<Language> {
  const { language } = await readSettings();
  return language === 'auto' ? languageOf(navigator.languages) : language;
}
