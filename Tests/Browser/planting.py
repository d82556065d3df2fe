"""A program that is the one under test but for one fault: for planted_faults.py."""

import http.client
import http.server
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading

import running_site


def plant(folder, binary, files, pages):
    """Puts a program into an empty folder, with assets changed by `files` and pages changed on their way by `pages`."""
    for name in ["Data", "Texts", "Public"]:
        shutil.copytree(binary.parent / name, folder / name)
    for name, (pattern, instead) in files.items():
        before = (folder / name).read_text()
        after = re.sub(pattern, instead, before, count=1, flags=re.MULTILINE)
        assert after != before, f"there is nothing to change in {name}"
        (folder / name).write_text(after)
    shutil.copy(binary, folder / "real")
    program = folder / "nabo"
    words = [sys.executable, str(pathlib.Path(__file__)), str(folder / "real"), *(pages or ("", ""))]
    program.write_text(f"#!{sys.executable}\nimport os, sys\nwords = {words!r}\nos.execv(words[0], words + sys.argv[1:])\n")
    program.chmod(0o755)
    return program


def serve(real, pattern, instead, arguments):
    """Runs the real program on another port, and between it and who asks, a door where pages are changed."""
    at = arguments.index("--port") + 1
    port = int(arguments[at])
    inner = running_site.free_port()
    server = subprocess.Popen([real, *arguments[:at], str(inner), *arguments[at + 1:]])
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    door = http.server.ThreadingHTTPServer(("127.0.0.1", port), _door(inner, pattern, instead))
    threading.Thread(target=door.serve_forever, daemon=True).start()
    return server.wait()


def _door(inner, pattern, instead):
    class Door(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name: value for name, value in self.headers.items() if name != "Accept-Encoding"}
            connection = http.client.HTTPConnection("127.0.0.1", inner)
            try:
                connection.request(self.command, self.path, body, headers)
                answer = connection.getresponse()
            except OSError:
                return self.send_error(502)
            content = answer.read()
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                content = re.sub(pattern, instead, content.decode(), count=1, flags=re.DOTALL).encode()
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                if name.lower() not in ("connection", "content-length", "transfer-encoding", "date", "server"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_GET

        def log_message(self, *_):
            pass

    return Door


if __name__ == "__main__":
    program, pattern, instead, *arguments = sys.argv[1:]
    if not pattern or "--port" not in arguments:
        os.execv(program, [program, *arguments])
    sys.exit(serve(program, pattern, instead, arguments))
