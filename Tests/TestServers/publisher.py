"""A server of this machine that answers as it is told to. Prints its port; ends when its input does.

The argument is JSON: for each question ("GET /path?query" or "POST /path") one answer or a list of answers, of which
the last is given for good. An answer has "status", "type", "head", "file" or "text", "etag" (answered by 304 where it is
known already), and "way": how it is sent. "{base}" in a text is the address of the server. The second argument is a file that
what was asked is written to, a line of JSON each.
"""

import gzip
import http.server
import json
import sys
import threading
import time
import urllib.parse

answers = json.loads(sys.argv[1])
turn = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer("")

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        self.answer(self.rfile.read(length).decode())

    def answer(self, body):
        question = f"{self.command} {urllib.parse.unquote(self.path)}"
        with turn:
            line = json.dumps({"question": question, "body": body, "head": dict(self.headers.items())})
            with open(sys.argv[2], "a", encoding="utf-8") as file:
                file.write(line + "\n")
            said = answers.get(question, {"status": 404, "text": json.dumps({"title": f"No answer to {question}"})})
            if isinstance(said, list):
                said = said.pop(0) if len(said) > 1 else said[0]
        tag = said.get("etag")
        head = dict(said.get("head", {}))
        if tag:
            head["ETag"] = tag
            if self.headers.get("If-None-Match") == tag:
                return self.send(304, b"", head)
        if "file" in said:
            with open(said["file"], encoding="utf-8") as file:
                text = file.read()
        else:
            text = said.get("text", "")
        if text == "{echo}":
            text = f"{self.command} {body} {self.headers.get('X-Test')}"
        base = f"http://127.0.0.1:{self.server.server_port}"
        head = {name: value.replace("{base}", base) for name, value in head.items()}
        head.setdefault("Content-Type", said.get("type", "application/json;charset=UTF-8"))
        self.give(said.get("way", ""), said.get("status", 200), text.replace("{base}", base).encode(), head)

    def give(self, way, status, body, head):
        if way == "slow":
            time.sleep(5)
        if way == "silent":
            self.close_connection = True
            return self.connection.close()
        if way in ("gzip", "gzip-cut"):
            head["Content-Encoding"] = "gzip"
            body = gzip.compress(body)
        if way == "gzip-cut":
            body = body[: len(body) // 2]
        if way == "cut":
            head["Content-Length"] = str(len(body))
            return self.send(status, body[: len(body) // 2], head)
        if way == "bomb":
            head["Content-Encoding"] = "gzip"
            body = gzip.compress(b"[" + b"1," * 5_000_000 + b"1]")
        if way == "endless":
            return self.stream(status, head)
        self.send(status, body, head)

    def send(self, status, body, head):
        try:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **head}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass

    def stream(self, status, head):
        try:
            self.send_response(status)
            for name, value in head.items():
                self.send_header(name, value)
            self.end_headers()
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass

    def log_message(self, *arguments):
        pass


port = int(sys.argv[3]) if len(sys.argv) > 3 else 0
server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
server.daemon_threads = True
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
