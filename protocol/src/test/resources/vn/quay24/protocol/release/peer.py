"""An independent reader and writer of signed releases, over Debian's python3-securesystemslib.

verify DIR ROOT   checks every metadata file of a release folder against its root
sign DIR          writes a release of its own: metadata and one target
"""
import glob
import hashlib
import json
import os
import sys

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from securesystemslib.formats import encode_canonical

ROLES = ("root", "timestamp", "snapshot", "targets")


def canonical(value):
    return encode_canonical(value).encode()


def verify(folder, root_file):
    with open(root_file) as file:
        root = json.load(file)["signed"]
    for key_id, key in root["keys"].items():
        assert hashlib.sha256(canonical(key)).hexdigest() == key_id, "key id"
    for name in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(name) as file:
            metadata = json.load(file)
        role = root["roles"][metadata["signed"]["_type"]]
        good = 0
        for signature in metadata["signatures"]:
            assert signature["keyid"] in role["keyids"], "a key of another role"
            public = bytes.fromhex(root["keys"][signature["keyid"]]["keyval"]["public"])
            Ed25519PublicKey.from_public_bytes(public).verify(
                bytes.fromhex(signature["sig"]), canonical(metadata["signed"])
            )
            good += 1
        assert good >= role["threshold"], "threshold"
        print("verified", os.path.basename(name))


def sign(folder):
    keys = {role: Ed25519PrivateKey.generate() for role in ROLES}
    public = {}
    ids = {}
    for role, key in keys.items():
        raw = key.public_key().public_bytes(
            serialization.Encoding.Raw, serialization.PublicFormat.Raw
        )
        value = {"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": raw.hex()}}
        ids[role] = hashlib.sha256(canonical(value)).hexdigest()
        public[ids[role]] = value

    def write(role, name, fields):
        signed = {"_type": role, "spec_version": "1.0.33", "version": 1,
                  "expires": "2036-01-01T00:00:00Z", **fields}
        signature = keys[role].sign(canonical(signed)).hex()
        data = json.dumps(
            {"signatures": [{"keyid": ids[role], "sig": signature}], "signed": signed}, indent=1
        ).encode()
        with open(os.path.join(folder, "metadata", name), "wb") as file:
            file.write(data)
        return data

    def describe(data):
        return {"length": len(data), "hashes": {"sha256": hashlib.sha256(data).hexdigest()}}

    os.makedirs(os.path.join(folder, "metadata"))
    os.makedirs(os.path.join(folder, "targets"))
    target = "phí 8000".encode()
    digest = hashlib.sha256(target).hexdigest()
    with open(os.path.join(folder, "targets", digest + ".catalogue.zip"), "wb") as file:
        file.write(target)
    roles = {role: {"keyids": [ids[role]], "threshold": 1} for role in ROLES}
    write("root", "1.root.json",
          {"consistent_snapshot": True, "keys": public, "roles": roles, "x-note": 'Tết "\\ \u0001'})
    targets = write("targets", "1.targets.json", {"targets": {"catalogue.zip": describe(target)}})
    snapshot = write("snapshot", "1.snapshot.json",
                     {"meta": {"targets.json": {"version": 1, **describe(targets)}}})
    write("timestamp", "timestamp.json",
          {"meta": {"snapshot.json": {"version": 1, **describe(snapshot)}}})


if __name__ == "__main__":
    if sys.argv[1] == "verify":
        verify(sys.argv[2], sys.argv[3])
    else:
        sign(sys.argv[2])
