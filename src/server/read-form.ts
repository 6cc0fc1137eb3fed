import type { FastifyRequest } from 'fastify';

/** The fields of a form that came as multipart/form-data, the last one of each name. */
export async function readForm(request: FastifyRequest, body: Buffer): Promise<Record<string, FormDataEntryValue>> {
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  return Object.fromEntries(form);
}
