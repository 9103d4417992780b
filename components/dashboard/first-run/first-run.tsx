import { useEffect, useRef, useState } from 'preact/hooks';
import { addSample } from '../../../app/sample/add-sample';
import { startingTexts } from '../../../app/starting/starting-texts';
import { dayIn } from '../../../domain/plan/days';
import { Button } from '../../controls/button';
import { useTexts } from '../../controls/texts';
import { useActor, useDesk, useHouse } from '../shell/desk-context';
import { goTo } from '../shell/route';
import { useProblem, useSay } from '../shell/say';
import { BrowserStep } from './browser-step';
import { type Draft, emptyDraft, type Fault, faultsOf, steps, withTyped } from './draft';
import { keepDraft, keptDraft } from './kept-draft';
import { LibraryStep } from './library-step';
import { MembersStep } from './members-step';
import { NetworksStep } from './networks-step';
import { Ready } from './ready';
import { startingRecords } from './starting-records';

/** What a step is given: the draft so far, the way to change it, and what is missing. */
export interface StepProps {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  faults: readonly Fault[];
}

const views = {
  library: LibraryStep,
  networks: NetworksStep,
  members: MembersStep,
  browser: BrowserStep,
};

/** The first run: four short steps, a sample library for the curious, and the way past. */
export function FirstRun() {
  const { t, language } = useTexts();
  const desk = useDesk();
  const actor = useActor();
  const { changeSettings } = useHouse();
  const say = useSay();
  const problem = useProblem();
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft() ?? emptyDraft(language, Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownAt = useRef(at);

  useEffect(() => keepDraft(draft), [draft]);
  useEffect(() => {
    document.title = `${t('setup.title')} · Colophon`;
  }, [t]);
  useEffect(() => {
    if (shownAt.current !== at) heading.current?.focus();
    shownAt.current = at;
  }, [at]);

  const step = steps[at]!;
  const faults = asked ? faultsOf(step, draft) : [];
  const View = views[step];

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      say(problem(error), undefined, 'error');
    }
    setBusy(false);
  };
  const finish = () =>
    attempt(async () => {
      const [texts, rubrics, templates, checklist, sections, rules] = await Promise.all([
        startingTexts(draft.languages[0]!),
        desk.all('rubric'),
        desk.all('template'),
        desk.all('checklist'),
        desk.all('section'),
        desk.all('rule'),
      ]);
      const member = draft.who === 'shared' ? '' : draft.who;
      const wanted = {
        rubrics: rubrics.length === 0,
        templates: templates.length === 0,
        checklist: checklist.length === 0,
        guide: sections.length === 0 && rules.length === 0,
      };
      await desk.commit(startingRecords(draft, wanted, texts, actor.newId), member);
      keepDraft(undefined);
      setDone(true);
      await changeSettings({
        member,
        shared: draft.who === 'shared',
        memberAt: new Date(actor.now()).toISOString(),
        welcomed: true,
      });
    });
  const trySample = () =>
    attempt(async () => {
      const { timeZone } = draft;
      await addSample(actor, { day: dayIn(actor.now(), timeZone), timeZone, language });
      const members = await desk.all('member');
      const first = members.find(({ role }) => role === 'lead') ?? members[0];
      await changeSettings({
        member: first?.id ?? '',
        memberAt: new Date(actor.now()).toISOString(),
        welcomed: true,
      });
      goTo('plan');
    });
  const pass = (to: 'plan' | 'settings') =>
    attempt(async () => {
      await changeSettings({ welcomed: true });
      goTo(to);
    });
  const next = () => {
    const whole = withTyped(draft, step, actor.newId);
    setDraft(whole);
    if (faultsOf(step, whole).length > 0) {
      setAsked(true);
      queueMicrotask(() =>
        document.querySelector<HTMLElement>('.cp-welcome [aria-invalid="true"]')?.focus(),
      );
      return;
    }
    setAsked(false);
    if (at === steps.length - 1) void finish();
    else setAt(at + 1);
  };

  if (done) return <Ready />;
  return (
    <main class="cp-welcome">
      <header class="cp-welcome__head">
        <span class="cp-side__brand">Colophon</span>
        <span class="cp-grow" />
        <Button kind="plain" disabled={busy} onClick={() => pass('settings')}>
          {t('setup.restore')}
        </Button>
        <Button kind="plain" disabled={busy} onClick={() => pass('plan')}>
          {t('setup.skip')}
        </Button>
      </header>
      <div class="cp-welcome__intro">
        <h1>{t('setup.title')}</h1>
        <p class="cp-quiet">{t('setup.about')}</p>
      </div>
      <ol class="cp-steps" aria-label={t('setup.steps')}>
        {steps.map((each, index) => (
          <li
            key={each}
            class={`cp-steps__step ${index < at ? 'cp-steps__step--done' : ''}`}
            aria-current={index === at ? 'step' : undefined}
          >
            <span class="cp-steps__number">{index + 1}</span>
            {t(`setup.step.${each}`)}
          </li>
        ))}
      </ol>
      <form
        class="cp-card cp-welcome__card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <div class="cp-welcome__title">
          <h2 ref={heading} tabIndex={-1}>
            {t(`setup.step.${step}`)}
          </h2>
          <span class="cp-quiet cp-small">
            {t('setup.stepOf', { n: at + 1, of: steps.length })}
          </span>
        </div>
        <View
          draft={draft}
          faults={faults}
          change={(change) => setDraft((old) => ({ ...old, ...change }))}
        />
        <div class="cp-welcome__foot">
          {at > 0 && (
            <Button
              disabled={busy}
              onClick={() => {
                setAsked(false);
                setAt(at - 1);
              }}
            >
              {t('common.back')}
            </Button>
          )}
          <span class="cp-grow" />
          <Button kind="primary" type="submit" disabled={busy}>
            {t(at === steps.length - 1 ? 'setup.finish' : 'common.next')}
          </Button>
        </div>
      </form>
      {at === 0 && (
        <div class="cp-welcome__sample">
          <p class="cp-quiet">{t('setup.sampleAbout')}</p>
          <Button disabled={busy} onClick={trySample}>
            {t('setup.sample')}
          </Button>
        </div>
      )}
    </main>
  );
}
