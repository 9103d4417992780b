import { useEffect, useRef } from 'preact/hooks';
import { activeMembers } from '../../../domain/team/members';
import { Avatar } from '../../controls/marks';
import { Boundary } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useMe, useRecords, useTeam, useToday } from './desk-context';
import { hashOf, type Page, pages } from './route';
import { Screen } from './screens';
import { WhoAsks } from './who-asks';

/** The dashboard's frame: the word mark, the pages, who I am, and the page itself. */
export function Shell({ page }: { page: Page }) {
  const { t } = useTexts();
  const main = useRef<HTMLElement>(null);
  usePageFocus(main, page, t(`settings.nav.${page}`));
  return (
    <div class="cp-shell">
      <button type="button" class="cp-button cp-skip" onClick={() => main.current?.focus()}>
        {t('settings.skip')}
      </button>
      <header class="cp-side">
        <a class="cp-side__brand" href={hashOf('plan')}>
          Colophon
        </a>
        <TeamLine />
        <nav class="cp-nav" aria-label={t('settings.pages')}>
          <ul>
            {pages.map((each) => (
              <li key={each}>
                <a
                  class="cp-nav__link"
                  href={hashOf(each)}
                  aria-current={each === page ? 'page' : undefined}
                >
                  {t(`settings.nav.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <WhoAmI />
      </header>
      <main class="cp-main" ref={main} tabIndex={-1}>
        <WhoAsks />
        <Boundary key={page} message={t('common.broken')} again={t('common.again')}>
          <Screen page={page} />
        </Boundary>
      </main>
    </div>
  );
}

function TeamLine() {
  const { t } = useTexts();
  const team = useTeam();
  const members = useRecords('member');
  const accounts = useRecords('account');
  const today = useToday();
  if (!team || !members || !accounts) return <p class="cp-side__team" />;
  return (
    <p class="cp-side__team" title={team.officialName}>
      <span class="cp-side__name">{team.shortName || team.officialName}</span>
      <span>
        {t('settings.teamLine', {
          members: activeMembers(members, today).length,
          accounts: accounts.length,
        })}
      </span>
    </p>
  );
}

function WhoAmI() {
  const { t } = useTexts();
  const me = useMe();
  const member = useRecords('member')?.find(({ id }) => id === me);
  return (
    <a class="cp-side__me" href={hashOf('settings', 'me')} title={t('settings.meHint')}>
      {member ? <Avatar member={member} /> : <span class="cp-side__nobody" aria-hidden="true" />}
      <span class="cp-grow cp-ellipsis">{member?.name ?? t('settings.nobody')}</span>
    </a>
  );
}

/** After a change of page the focus goes to the new page's title, so that a screen reader reads it. */
function usePageFocus(main: { current: HTMLElement | null }, page: Page, title: string) {
  const before = useRef(page);
  useEffect(() => {
    document.title = `${title} · Colophon`;
  }, [title]);
  useEffect(() => {
    const root = main.current;
    if (!root || before.current === page) return;
    before.current = page;
    scrollTo(0, 0);
    const focusTitle = () => {
      const heading = root.querySelector('h1');
      if (!heading) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (focusTitle()) return;
    const waiting = new MutationObserver(() => {
      if (focusTitle()) waiting.disconnect();
    });
    waiting.observe(root, { childList: true, subtree: true });
    return () => waiting.disconnect();
  }, [main, page]);
}
