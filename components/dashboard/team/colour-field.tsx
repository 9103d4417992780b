import { useId } from 'preact/hooks';
import { type Colour, palette } from '../../../domain/records';
import { useTexts } from '../../controls/texts';

/** Picks one of the eight colours; each shows the letters it will carry. */
export function ColourField(props: {
  value: string;
  letters: string;
  round?: boolean;
  onPick: (colour: Colour) => void;
}) {
  const { t } = useTexts();
  const name = useId();
  return (
    <fieldset>
      <legend class="cp-field__label">{t('team.colour')}</legend>
      <div class="cp-colours">
        {palette.map((colour) => (
          <label key={colour} class="cp-colours__one" for={`${name}-${colour}`}>
            <input
              id={`${name}-${colour}`}
              class="cp-unseen"
              type="radio"
              name={name}
              checked={props.value === colour}
              aria-label={t(`team.colour.${colour}`)}
              onChange={() => props.onPick(colour)}
            />
            <span
              class={`cp-mark cp-mark--${colour} ${props.round ? 'cp-mark--round' : ''}`}
              title={t(`team.colour.${colour}`)}
              aria-hidden="true"
            >
              {props.letters}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
