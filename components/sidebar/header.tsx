import { useState } from 'preact/hooks';
import type { SidebarSettings } from '../../app/sidebar-ports';
import { type Light, wholeLight } from '../../domain/health/light';
import { activeMembers, shortName } from '../../domain/team/members';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { LightDot, LightParts } from '../controls/light';
import { Avatar } from '../controls/marks';
import { Menu } from '../controls/menu';
import { useTexts } from '../controls/texts';
import type { SidebarState } from './state';

/** The word mark, who publishes, and the light: what works on this network now. */
export function SidebarHeader(props: {
  state: SidebarState | undefined;
  light: Light;
  settings: SidebarSettings;
  folded: boolean;
  onWho: (member: string) => void;
  onClose: () => void;
  /** Given on a sheet that can be folded. */
  onFold?: () => void;
}) {
  const { t } = useTexts();
  const { state } = props;
  const [open, setOpen] = useState(false);
  const light = wholeLight(props.light);
  const members = state ? activeMembers(state.data.member, state.today) : [];
  const where = state?.account?.title ?? (state ? t('sidebar.light.noAccount') : '');
  return (
    <header class="cp-head">
      <div class="cp-head__top">
        <span class="cp-head__mark">Colophon</span>
        <span class="cp-grow" />
        {state && members.length > 0 && (
          <Menu
            class="cp-who"
            side="right"
            spoken
            label={t('sidebar.who.ask')}
            items={members.map((member) => ({
              id: member.id,
              chosen: member.id === state.me?.id,
              title: (
                <>
                  <Avatar member={member} />
                  <span class="cp-ellipsis" title={member.name}>
                    {member.name}
                  </span>
                </>
              ),
              onPick: () => props.onWho(member.id),
            }))}
          >
            {state.me ? (
              <>
                <span class="cp-unseen">{t('sidebar.who.as')}</span>
                <Avatar member={state.me} />
                <span class="cp-ellipsis" title={state.me.name}>
                  {shortName(state.me.name)}
                </span>
              </>
            ) : (
              <>
                <Icon name="person" />
                <span class="cp-ellipsis">{t('sidebar.who.nobody')}</span>
              </>
            )}
            <Icon name="down" size={12} />
          </Menu>
        )}
        {props.onFold && (
          <Button
            kind="plain"
            icon
            class={props.folded ? 'cp-turned' : ''}
            aria-expanded={!props.folded}
            aria-label={props.folded ? t('sidebar.unfold') : t('sidebar.fold')}
            onClick={props.onFold}
          >
            <Icon name="down" />
          </Button>
        )}
        <Button
          kind="plain"
          icon
          aria-label={t('sidebar.close')}
          title={t('sidebar.close')}
          onClick={props.onClose}
        >
          <Icon name="close" size={14} />
        </Button>
      </div>
      {!props.folded && state && (
        <>
          <button
            type="button"
            class="cp-light"
            aria-expanded={open}
            aria-controls="cp-light-parts"
            onClick={() => setOpen(!open)}
          >
            <LightDot light={light} />
            <span class="cp-ellipsis" title={where}>
              {t(`common.network.${state.network}`)} · {where}
            </span>
            {light === 'broken' && (
              <span class="cp-light__word">{t('sidebar.light.attention')}</span>
            )}
            <Icon name="down" size={12} />
          </button>
          <LightParts
            id="cp-light-parts"
            light={props.light}
            timeZone={state.timeZone}
            hidden={!open}
          />
          {open && <CopyDiagnostics state={state} />}
          <OtherLogin state={state} />
        </>
      )}
    </header>
  );
}

/** For a message to those who mend Colophon, when something does not work. */
function CopyDiagnostics({ state }: { state: SidebarState }) {
  const { t } = useTexts();
  const { ports, team, attempt, tell } = state;
  const copy = async () => {
    const done = await attempt(async () => {
      await ports.copy(ports.diagnostics(team?.guideVersion));
      return true;
    });
    if (done) tell({ kind: 'ok', text: t('common.light.copied') });
  };
  return (
    <p class="cp-light__copy">
      <Button onClick={() => void copy()}>{t('common.light.copy')}</Button>
      <span class="cp-quiet">{t('common.light.copyText')}</span>
    </p>
  );
}

/** Warns when the network's own login belongs to another member than the one chosen here. */
function OtherLogin({ state }: { state: SidebarState }) {
  const { t } = useTexts();
  const viewer = state.ports.link.network.viewer(document);
  const owner = viewer
    ? state.data.member.find(({ networkUsers }) => networkUsers?.[state.network] === viewer)
    : undefined;
  if (!owner || !state.me || owner.id === state.me.id) return null;
  return <p class="cp-head__warning">{t('sidebar.who.otherLogin', { name: owner.name })}</p>;
}
