const WINDS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** Reads a bearing in degrees clockwise from true north, of a number or of one of the sixteen winds (`SE`); else nothing. */
export function readBearing(words: string): number | undefined {
  const wind = WINDS.indexOf(words.trim().toUpperCase());
  if (wind >= 0) return wind * 22.5;
  const degrees = /^\s*-?\d+(\.\d+)?\s*$/.test(words) ? Number(words) : Number.NaN;
  return Math.abs(degrees) <= 360 ? degrees : undefined;
}
