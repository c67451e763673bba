interface Props {
  places: number;
  used: number;
  /** Cells from this one on are drawn as a warning, counted from 1. */
  lateFrom: number;
}

/** As many cells as there are places, in tens. One cell is one app password. */
export function Rack({ places, used, lateFrom }: Props) {
  return Array.from({ length: places }, (_, index) => {
    const isOn = index < used;
    const isLate = isOn && index + 1 >= lateFrom;
    return <i key={index} class={`${isOn ? 'on' : ''} ${isLate ? 'late' : ''}`} />;
  });
}
