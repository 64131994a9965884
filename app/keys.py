"""The keyring of this computer. The only home of keyring."""
