import type { CommandUsage } from '../command-usage.ts';

/** The command about reports and zones: what it takes, as help prints it and arguments are read. */
export const ZONE_COMMANDS = {
  zones: {
    takes: ['REPORTS'],
    says: 'Says of each report whether it lies in a zone along a line: in, out or possible, and its distance.',
    options: {
      line: { value: 'FILE', says: 'the line, as GeoJSON' },
      depth: { value: 'LENGTH', says: 'how deep the zone is, as 20km, 500m or 3nmi' },
      side: {
        value: 'SIDE',
        oneOf: ['both', 'left', 'right'],
        says: 'on both sides of the line (the default), or on one, as one looks along it from its first point',
      },
      edge: {
        value: 'EDGE',
        oneOf: ['geodesic', 'straight'],
        says: 'what the line does between two points: the shortest way (the default), or straight in degrees',
      },
      json: { says: 'print one JSON document: see docs/formats.md' },
      summary: { says: 'count the reports without listing them' },
    },
    more: [
      'REPORTS is CSV with the columns id, lon, lat and, where the place is uncertain, radius_m;',
      'or bearing, width_deg, range_min_m and range_max_m, seen from the point. Distances are exact',
      'on the ellipsoid (WGS84). The left of the line is negative.',
    ],
  },
} as const satisfies Record<string, CommandUsage>;
