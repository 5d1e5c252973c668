/** Letters of keys are nothing to whoever plays with a finger; `parts.css` hides the caps where this says no. */
export function keysTold(): 'yes' | 'no' {
  return matchMedia('(pointer: coarse) and (hover: none)').matches ? 'no' : 'yes';
}
