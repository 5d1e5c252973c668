/** Letters of keys are nothing to whoever plays with a finger or has turned them off; `parts.module.css` hides the caps where this says no. */
export function chooseKeysWord(): 'yes' | 'no' {
  const finger = matchMedia('(pointer: coarse) and (hover: none)').matches;
  return finger || document.documentElement.dataset['letters'] === 'off' ? 'no' : 'yes';
}
