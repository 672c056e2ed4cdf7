// The REST API as pages call it. A refusal throws an ApiError with the server's worded problem; a network that is away
// throws the browser's own TypeError, which has no status.

export const BASE = new URL('../../api/v1/', import.meta.url);

export class ApiError extends Error {
  /** @param {number} status @param {object} problem RFC 9457 */
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.type = problem.type ?? '';
    this.problem = problem;
  }
}

async function call(method, path, body, options = {}) {
  const headers = { Accept: 'application/json', ...options.headers };
  if (method !== 'GET') headers['X-Gankao'] = '1';
  const file = body instanceof Blob;
  if (body !== undefined) headers['Content-Type'] = file ? body.type || 'application/octet-stream' : 'application/json';
  const response = await fetch(new URL(path, BASE), {
    method,
    headers,
    body: body === undefined || file ? body : JSON.stringify(body),
    credentials: 'same-origin',
    signal: options.signal,
    keepalive: options.keepalive ?? false,
  });
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok) {
    throw new ApiError(response.status, type.includes('json') ? await response.json() : {});
  }
  const made = response.status === 201 && type === '' && response.headers.has('Location'); // and nothing to tell of it
  if (response.status === 204 || made) return undefined;
  if (!type.includes('json')) {
    // A captive portal answers 200 with its own page: that is no answer of ours.
    throw new TypeError('not an answer of this server');
  }
  return response.json();
}

export const api = {
  get: (path, options) => call('GET', path, undefined, options),
  post: (path, body, options) => call('POST', path, body ?? {}, options),
  /** Sends a file as it is. */
  upload: (path, file, options) => call('POST', path, file, options),
  put: (path, body, options) => call('PUT', path, body, options),
  delete: (path, options) => call('DELETE', path, undefined, options),
};
