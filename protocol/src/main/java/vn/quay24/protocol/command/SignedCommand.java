package vn.quay24.protocol.command;

/**
 * A command and the Ed25519 signature (RFC 8032) over exactly these bytes.
 *
 * @param payload UTF-8 JSON of a {@link Command}
 * @param keyId which public key of the signed release verifies it
 */
public record SignedCommand(byte[] payload, String keyId, byte[] signature) {}
