"""tokens.py BINARY: what the running server makes of tokens that somebody forged, cut or kept."""
import base64
import hashlib
import hmac
import json
import time

from process import Conversation, call, error_of, run_checks

SECRET = "the secret that these checks sign with"
ACME = {"account_id": "A-00000123"}
REFUSED = "expected a valid credential, found another one"
# From the sixth wrong credential in a minute on, the server answers late.
AT_ONCE = 5


def part(value):
    text = value if isinstance(value, bytes) else json.dumps(value, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def token(header=None, secret=SECRET, digest=hashlib.sha256, without=(), **claims):
    """A token that is good but for what is given otherwise; no secret leaves it unsigned."""
    now = int(time.time())
    good = {
        "iss": "billing-mcp", "aud": "billing-mcp", "sub": "ana", "role": "readonly", "iat": now,
        "exp": now + 3600, "jti": "tok-1"}
    good.update(claims)
    for name in without:
        del good[name]
    signed = f"{part(header or {'alg': 'HS256', 'typ': 'JWT'})}.{part(good)}"
    signature = hmac.new(secret.encode(), signed.encode(), digest).digest() if secret else b""
    return f"{signed}.{part(signature)}"


def start(place, **more):
    return Conversation(place.start(JWT_SECRET_KEY=SECRET, **more))


def asks(conversation, text):
    """Whether a token is let in; a refusal says the same whatever was wrong."""
    answer = conversation.ask(call(1, "get_account", ACME, {"billing-mcp/token": text}))
    if "structuredContent" in answer["result"]:
        return True
    error = error_of(answer)
    assert (error["type"], error["message"]) == ("authentication_required", REFUSED), error
    return False


def refused(place, texts):
    """Every one of these is refused, and a good one beside them is not."""
    for first in range(0, len(texts), AT_ONCE):
        with start(place) as conversation:
            for text in texts[first:first + AT_ONCE]:
                assert asks(conversation, text) is False, f"expected a refusal of {text}"
            assert asks(conversation, token()) is True
    log = next(place.path.rglob("audit.jsonl")).read_text()
    assert log.count("authentication_failed") == len(texts), log
    for text in texts:
        for piece in text.split("."):
            assert len(piece) < 12 or piece not in log, "expected no token in the audit log"


def check_algorithms(place):
    """No algorithm but HS256, however it is spelt and whoever signed."""
    refused(place, [
        token({"alg": "none", "typ": "JWT"}, secret=None), token({"alg": "none"}),
        token({"alg": "None", "typ": "JWT"}, secret=None), token({"alg": "", "typ": "JWT"}),
        token({"typ": "JWT"}), token({"alg": "hs256", "typ": "JWT"}),
        token({"alg": "HS384", "typ": "JWT"}, digest=hashlib.sha384),
        token({"alg": "HS512", "typ": "JWT"}, digest=hashlib.sha512),
        token({"alg": "RS256", "typ": "JWT"}), token({"alg": ["HS256"], "typ": "JWT"}),
        token({"alg": "HS256", "typ": "JWE"}), token({"alg": "HS256", "typ": "JWT", "crit": ["exp"]}),
        token(secret=None), token(secret="another secret of thirty-two bytes and more"),
    ])


def check_claims(place):
    """Each claim is needed, and has to be this server's and of this time."""
    now = int(time.time())
    refused(place, [
        *[token(without=[name]) for name in ("iss", "aud", "sub", "role", "iat", "exp", "jti")],
        token(iss="another"), token(aud="another"), token(aud=["billing-mcp", "another"]),
        token(role="king"), token(sub=""), token(sub="a b"),
        token(iat=now - 7200, exp=now - 61), token(iat=now + 120), token(exp=now + 8 * 86400),
        token(exp=1e300), token(exp="tomorrow"), token(exp=now - 1, iat=now), token(nbf=now + 3600),
    ])


def check_cut(place):
    """A token that lost or gained anything is none."""
    good = token()
    head, body, signature = good.split(".")
    refused(place, [
        good[:-1], good[:-10], f"{head}.{body}.", f"{head}.{body}", f"{head}..{signature}",
        f".{body}.{signature}", good + "=", good + ".", good + "A", good + "." + signature,
        " " + good, good + "\n", good[1:], head, "..", "a.b.c", "A" * 20_000,
        f"{head}.{body[:-2]}.{signature}", f"{head}.{part(b'{}')}.{signature}",
    ])


def check_expired_while_running(place):
    """A token is good for its time and the minute of skew, and then no longer."""
    with start(place) as conversation:
        now = int(time.time())
        text = token(iat=now - 3600, exp=now - 57)
        assert asks(conversation, text) is True
        time.sleep(4)
        assert asks(conversation, text) is False


def check_revoked_while_running(place):
    """A token that `token revoke` names is refused with the very next request, the others are not."""
    made = [
        place.run(["token", "new", "--user", "ana", "--role", "readonly"], JWT_SECRET_KEY=SECRET)
        for _ in range(2)]
    first, second = (ended.stdout.decode().split()[0] for ended in made)
    with start(place) as conversation:
        assert asks(conversation, first) is True and asks(conversation, second) is True
        body = first.split(".")[1]
        name = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))["jti"]
        ended = place.run(["token", "revoke", name], JWT_SECRET_KEY=SECRET)
        assert ended.status == 0, ended
        assert asks(conversation, first) is False
        assert asks(conversation, second) is True
    log = next(place.path.rglob("audit.jsonl")).read_text()
    assert "tokens_changed" in log and first not in log, log


def check_guessing_is_slowed(place):
    """Guesses are answered later and later; a good token among them at once."""
    with start(place) as conversation:
        wrong = call(1, "get_account", ACME, {"billing-mcp/token": token(iss="another")})
        good = call(2, "get_account", ACME, {"billing-mcp/token": token()})
        conversation.ask(good)
        for _ in range(AT_ONCE):
            conversation.ask(wrong)
        took = {1: [], 2: []}
        for _ in range(4):
            began = time.monotonic()
            conversation.send(wrong, good)
            for _ in range(2):
                took[conversation.receive()["id"]].append(time.monotonic() - began)
        for expected, found in zip((0.1, 0.2, 0.4, 0.8), took[1]):
            assert expected <= found <= expected + 0.5, took
        assert max(took[2]) < 0.1, took
    log = next(place.path.rglob("audit.jsonl")).read_text()
    assert log.count("suspicious_activity") == 1 and "credential_guessing" in log, log


if __name__ == "__main__":
    run_checks(dict(globals()))
