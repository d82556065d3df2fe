"""A server that answers anything but what it is asked for. Prints its port; ends when its input does.

The first part of a path says in which way: /<way>/.well-known/openid-configuration and so on. The way "good" answers
rightly, with the keys given as the first argument, and gives the code it is sent back as the token.
"""

import http.server
import json
import sys
import threading
import time
import urllib.parse


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer("")

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        self.answer(self.rfile.read(length).decode())

    def answer(self, body):
        way, _, rest = self.path.lstrip("/").partition("/")
        base = f"http://127.0.0.1:{self.server.server_port}/{way}"
        metadata = {
            "issuer": base,
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "jwks_uri": f"{base}/keys",
        }
        if rest == "echo":
            return self.send(200, f"{self.command} {body} {self.headers.get('X-Test')}".encode())
        if way == "slow":
            time.sleep(30)
        if way == "large":
            return self.send(200, b"[" + b"1," * 5_000_000 + b"1]")
        if way == "endless":
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"x" * 65536)
            except OSError:
                return
        if way == "redirect":
            self.send_response(302)
            self.send_header("Location", base.replace("/redirect", "/good/") + rest)
            self.end_headers()
            return
        if way == "silent":
            self.connection.close()
            return
        if way == "status":
            return self.send(500, b"{}")
        if way == "html":
            return self.send(200, b"<html>Welcome</html>")
        if way == "latin":
            return self.send(200, b'{"issuer": "\xe6\xf8\xe5"}')
        if way == "deep":
            return self.send(200, b"[" * 100_000)
        if way == "list":
            return self.send(200, b"[]")
        if way == "other":
            metadata["issuer"] = "https://issuer.example.org"
        if way == "plain":
            metadata["token_endpoint"] = "http://issuer.example.org/token"
        if way == "file":
            metadata["jwks_uri"] = "file:///etc/passwd"
        if way == "numbers":
            metadata["jwks_uri"] = 1e308
        if way == "named":
            metadata["authorization_response_iss_parameter_supported"] = True
        if rest.endswith("openid-configuration"):
            return self.send(200, json.dumps(metadata).encode())
        if rest == "keys":
            keys = {
                "nokeys": b"{}",
                "oddkeys": b'{"keys": [{"kty": "RSA", "kid": "1", "n": "AQAB", "e": "AQAB"}, 7, {"kty": "oct"}]}',
            }
            return self.send(200, keys.get(way, sys.argv[1].encode()))
        code = urllib.parse.parse_qs(body).get("code", [""])[0]
        answers = {
            "notoken": b"{}",
            "numbertoken": b'{"id_token": 1e400}',
            "dots": b'{"id_token": "..."}',
            "none": b'{"id_token": "eyJhbGciOiJub25lIn0.e30."}',
            "hmac": b'{"id_token": "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"}',
            "wrong": b'{"id_token": "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"}',
        }
        self.send(200, answers.get(way, json.dumps({"id_token": code}).encode()))

    def send(self, status, body):
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
