import { TextInput } from './field';
import { Icon } from './icon';
import './search-field.css';

/** A field that filters a list as one types; its label stands inside it. */
export function SearchField(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <div class="cp-search">
      <Icon name="search" />
      <TextInput
        type="search"
        value={props.value}
        placeholder={props.label}
        aria-label={props.label}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
