import { ok, type Result, refuse } from '#agreement/terms';
import type { LonLat } from '../happening.ts';
import type { Edge } from './leg.ts';
import type { LineShape } from './line.ts';

/**
 * Reads a line from parsed GeoJSON (RFC 7946): LineString, MultiLineString, Polygon and MultiPolygon, of which the rings
 * are closed lines, GeometryCollection, Feature, FeatureCollection; all lines in it are one line in parts. Heights are left
 * out. A longitude may run on past 180° over the antimeridian, up to 360°. Refuses what else it finds, by its place.
 */
export function readLine(json: unknown, edge: Edge): Result<LineShape> {
  const parts: LonLat[][] = [];
  const fault = readGeometry(json, '', parts);
  if (fault !== undefined) return refuse('geojson', fault);
  if (parts.length === 0) return refuse('geojson', 'The GeoJSON holds no line; give a LineString or a Polygon.');
  return ok({ edge, parts });
}

/** Puts the parts of a geometry into `parts`; or says what is wrong with it, and where. */
function readGeometry(json: unknown, place: string, parts: LonLat[][]): string | undefined {
  if (!isObject(json)) return `${at(place)} is no GeoJSON object; it needs a "type".`;
  switch (json.type) {
    case 'FeatureCollection':
      return readEach(json.features, inside(place, 'features'), (one, where) => readGeometry(one, where, parts));
    case 'GeometryCollection':
      return readEach(json.geometries, inside(place, 'geometries'), (one, where) => readGeometry(one, where, parts));
    case 'Feature':
      return readGeometry(json.geometry, inside(place, 'geometry'), parts);
    case 'LineString':
      return readCourse(json.coordinates, inside(place, 'coordinates'), parts, 2);
    case 'MultiLineString':
      return readEach(json.coordinates, inside(place, 'coordinates'), (one, where) => readCourse(one, where, parts, 2));
    case 'Polygon':
      return readRings(json.coordinates, inside(place, 'coordinates'), parts);
    case 'MultiPolygon':
      return readEach(json.coordinates, inside(place, 'coordinates'), (one, where) => readRings(one, where, parts));
    default:
      return `${at(place)} is of type ${JSON.stringify(json.type) ?? 'none'}, which is no line; leave it out, or draw it as a LineString.`;
  }
}

function readRings(json: unknown, place: string, parts: LonLat[][]): string | undefined {
  return readEach(json, place, (ring, where) => {
    const fault = readCourse(ring, where, parts, 4);
    if (fault !== undefined) return fault;
    const [first, last] = [parts.at(-1)?.[0], parts.at(-1)?.at(-1)];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1]
      ? undefined
      : `${at(where)} is a ring that is not closed; repeat its first point at the end.`;
  });
}

function readCourse(json: unknown, place: string, parts: LonLat[][], least: number): string | undefined {
  const points: LonLat[] = [];
  const fault = readEach(json, place, (point, where) => readPoint(point, where, points));
  if (fault !== undefined) return fault;
  if (points.length < least) return `${at(place)} has ${points.length} points and needs ${least} at least.`;
  parts.push(points);
  return undefined;
}

function readPoint(json: unknown, place: string, points: LonLat[]): string | undefined {
  const [lon, lat]: readonly unknown[] = Array.isArray(json) ? json : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    return `${at(place)} is no position; write [longitude, latitude] in degrees.`;
  if (Math.abs(lat) > 90) return `${at(place)} has the latitude ${lat}, beyond 90°; write the longitude first.`;
  if (Math.abs(lon) > 360) return `${at(place)} has the longitude ${lon}, beyond 360°; write degrees from -180 to 180.`;
  points.push([lon, lat]);
  return undefined;
}

function readEach(
  json: unknown,
  place: string,
  read: (one: unknown, where: string) => string | undefined,
): string | undefined {
  if (!Array.isArray(json)) return `${at(place)} is not there or is no list.`;
  for (const [i, one] of json.entries()) {
    const fault = read(one, `${place}[${i}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function inside(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}

function at(place: string): string {
  return place === '' ? 'The document' : place;
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
