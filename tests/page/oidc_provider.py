"""A small OpenID Connect provider, which vouches for whoever the test says is there."""

import json
import secrets
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT = {"client_id": "the-page", "client_secret": "told-to-the-page-alone"}


class Provider:
    """Who is at the browser, and what was promised to whom."""

    def __init__(self, address):
        self.address = address
        self.person = "ada"
        self.key = RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig"})
        self.granted = {}

    @property
    def metadata(self):
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def grant(self, query):
        """A code for the person who is there now; where the browser is to be sent with it."""
        code = secrets.token_urlsafe(16)
        self.granted[code] = (self.person, query["nonce"][0])
        back = urlencode({"code": code, "state": query["state"][0]})
        return f"{query['redirect_uri'][0]}?{back}"

    def token(self, form):
        person, nonce = self.granted.pop(form["code"][0])
        now = int(time.time())
        claims = {
            "iss": self.address,
            "sub": f"number-of-{person}",
            "aud": CLIENT["client_id"],
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "name": person.capitalize(),
            "email": f"{person}@example.org",
        }
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        return {"access_token": "none", "token_type": "Bearer", "id_token": signed}


def _handler(provider):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            place = urlsplit(self.path)
            if place.path == "/.well-known/openid-configuration":
                self._answer(provider.metadata)
            elif place.path == "/keys":
                self._answer({"keys": [provider.key.as_dict(private=False)]})
            else:
                self.send_response(302)
                self.send_header("Location", provider.grant(parse_qs(place.query)))
                self.end_headers()

        def do_POST(self):
            length = int(self.headers["Content-Length"])
            self._answer(provider.token(parse_qs(self.rfile.read(length).decode())))

        def _answer(self, content):
            body = json.dumps(content).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler


@contextmanager
def run_provider():
    """The provider, on a free port of the loopback address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    provider = Provider(f"http://127.0.0.1:{server.server_address[1]}")
    server.RequestHandlerClass = _handler(provider)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
