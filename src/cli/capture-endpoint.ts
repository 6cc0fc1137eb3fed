import { ok, type Result, refuse } from '#agreement/terms';
import { type Attribution, type Proposed, placed } from '#readers';

/** Milliseconds that an endpoint has to answer. */
const PATIENCE = 60_000;

/**
 * Asks an endpoint of the OpenAI form for candidates, where a person named one; the program calls nothing by itself.
 * What it proposes is kept only if its words stand in the text to the letter; the rest is told and dropped. The key, if
 * one is needed, is TRAVAUX_ENDPOINT_KEY, the model TRAVAUX_ENDPOINT_MODEL. Only a file that the person named is sent:
 * no room of a record is ever read here.
 */
export async function proposalsOf(
  text: string,
  endpoint: string,
  tell: (sentence: string) => void,
): Promise<Result<readonly Attribution[]>> {
  const address = addressOf(endpoint);
  if (!address.ok) return address;
  const answer = await ask(address.value, text);
  if (!answer.ok) return answer;
  const proposed = proposedIn(answer.value);
  if (proposed === undefined)
    return refuse(
      'endpoint',
      `${endpoint} did not answer with {"attributions": […]}. Leave --endpoint out, or try another model.`,
    );
  const kept: Attribution[] = [];
  for (const one of proposed) {
    const made = placed(text, one);
    if (made.ok) kept.push(made.value);
    else tell(`Not taken from the endpoint: ${made.refusal.sentence}`);
  }
  return ok(kept);
}

function addressOf(endpoint: string): Result<URL> {
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint))
    return refuse('usage', `"${endpoint}" is no address of an endpoint; write it as http://127.0.0.1:8080/v1.`);
  return ok(new URL(`${endpoint.replace(/\/+$/, '')}/chat/completions`));
}

async function ask(address: URL, text: string): Promise<Result<string>> {
  const key = process.env.TRAVAUX_ENDPOINT_KEY;
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model: process.env.TRAVAUX_ENDPOINT_MODEL ?? 'default',
        temperature: 0,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: INSTRUCTION },
          { role: 'user', content: text },
        ],
      }),
    });
    if (!response.ok) return refuse('endpoint', `The endpoint answered ${response.status}. Check its address and key.`);
    return ok(wordsOf(await response.json()));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse(
      'endpoint',
      `The endpoint could not be asked: ${error.message}. Check its address, or leave --endpoint out.`,
    );
  }
}

const INSTRUCTION =
  'Find who says what in the text. Answer with JSON only: {"attributions":[{"source":string|null,"cue":string|null,"content":[string],"speaker":string}]}. Copy source, cue and content from the text to the letter.';

function wordsOf(answer: unknown): string {
  const [choice] = listAt(answer, 'choices');
  const words = at(at(choice, 'message'), 'content');
  return typeof words === 'string' ? words : '';
}

function proposedIn(words: string): readonly Proposed[] | undefined {
  try {
    const answer: unknown = JSON.parse(words);
    return at(answer, 'attributions') === undefined ? undefined : listAt(answer, 'attributions').flatMap(proposedOf);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What is not of the form is no proposal. */
function proposedOf(value: unknown): readonly Proposed[] {
  const [source, cue, content, speaker] = ['source', 'cue', 'content', 'speaker'].map((key) => at(value, key));
  if (!Array.isArray(content) || !content.every((words) => typeof words === 'string')) return [];
  return [
    {
      source: typeof source === 'string' ? source : null,
      cue: typeof cue === 'string' ? cue : null,
      content,
      ...(typeof speaker === 'string' ? { speaker } : {}),
    },
  ];
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
