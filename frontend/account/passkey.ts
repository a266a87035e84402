// Passkeys: what the browser and its authenticator do for a person who signs in or adds one.

/** The header and the value that tell the server that the request comes from its own page. */
interface Token {
  header: string;
  value: string;
}

interface Descriptor {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

/** What became of it; the page says it in the reader's words. */
type Outcome = 'done' | 'cancelled' | 'unsupported' | 'again' | 'failed' | 'suspended';

export const toBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
};

export const toText = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const supported = (): boolean => 'PublicKeyCredential' in window;

const post = (path: string, token: Token, body?: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', [token.header]: token.value },
    body: body === undefined ? null : JSON.stringify(body),
  });

const descriptors = (list: Descriptor[] | undefined): PublicKeyCredentialDescriptor[] =>
  (list ?? []).map((entry) => ({ ...entry, id: toBytes(entry.id) }));

/** The authenticator says no by an exception: nobody answered, or it has this passkey already. */
function outcomeOf(error: unknown): Outcome {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return 'cancelled';
  }
  return name === 'InvalidStateError' ? 'again' : 'failed';
}

/** Signs in, and goes where the person wanted to go. */
export async function signIn(token: Token): Promise<Outcome> {
  if (!supported()) {
    return 'unsupported';
  }
  try {
    const asked = await post('/webauthn/authenticate/options', token);
    const options = (await asked.json()) as {
      challenge: string;
      rpId: string;
      timeout: number;
      userVerification: UserVerificationRequirement;
      allowCredentials?: Descriptor[];
    };
    const credential = (await navigator.credentials.get({
      publicKey: {
        challenge: toBytes(options.challenge),
        rpId: options.rpId,
        timeout: options.timeout,
        userVerification: options.userVerification,
        allowCredentials: descriptors(options.allowCredentials),
      },
    })) as PublicKeyCredential;
    const response = credential.response as AuthenticatorAssertionResponse;
    const answer = await post('/login/webauthn', token, {
      id: credential.id,
      rawId: toText(credential.rawId),
      response: {
        authenticatorData: toText(response.authenticatorData),
        clientDataJSON: toText(response.clientDataJSON),
        signature: toText(response.signature),
        userHandle: response.userHandle ? toText(response.userHandle) : undefined,
      },
      credType: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment,
    });
    const told = (await answer.json()) as { redirectUrl?: string; reason?: string };
    if (answer.ok && told.redirectUrl?.startsWith('/') === true) {
      location.assign(told.redirectUrl);
      return 'done';
    }
    return told.reason === 'suspended' ? 'suspended' : 'failed';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Adds a passkey to the account of whoever is signed in. */
export async function add(token: Token, label: string): Promise<Outcome> {
  if (!supported()) {
    return 'unsupported';
  }
  try {
    const asked = await post('/webauthn/register/options', token);
    const options = (await asked.json()) as {
      challenge: string;
      rp: PublicKeyCredentialRpEntity;
      user: { id: string; name: string; displayName: string };
      pubKeyCredParams: PublicKeyCredentialParameters[];
      timeout: number;
      excludeCredentials?: Descriptor[];
      authenticatorSelection: AuthenticatorSelectionCriteria;
      attestation: AttestationConveyancePreference;
    };
    const credential = (await navigator.credentials.create({
      publicKey: {
        challenge: toBytes(options.challenge),
        rp: options.rp,
        user: { ...options.user, id: toBytes(options.user.id) },
        pubKeyCredParams: options.pubKeyCredParams,
        timeout: options.timeout,
        excludeCredentials: descriptors(options.excludeCredentials),
        authenticatorSelection: options.authenticatorSelection,
        attestation: options.attestation,
      },
    })) as PublicKeyCredential;
    const response = credential.response as AuthenticatorAttestationResponse;
    const answer = await post('/webauthn/register', token, {
      publicKey: {
        credential: {
          id: credential.id,
          rawId: toText(credential.rawId),
          response: {
            attestationObject: toText(response.attestationObject),
            clientDataJSON: toText(response.clientDataJSON),
            transports: response.getTransports(),
          },
          type: credential.type,
          clientExtensionResults: credential.getClientExtensionResults(),
          authenticatorAttachment: credential.authenticatorAttachment,
        },
        label,
      },
    });
    return answer.ok ? 'done' : 'failed';
  } catch (error) {
    return outcomeOf(error);
  }
}
