import type { FastifyRequest } from 'fastify';

/** The fields of a form that came as multipart/form-data, the last one of each name. Throws what is answered as a request not of its form. */
export async function readForm(request: FastifyRequest, body: Buffer): Promise<Record<string, FormDataEntryValue>> {
  const type = request.headers['content-type'] ?? '';
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    return Object.fromEntries(form);
  } catch {
    throw Object.assign(new Error('The form cannot be read; send it whole, as multipart/form-data.'), {
      statusCode: 400,
    });
  }
}
