# The passphrase.
unlock-title = Your passphrase
unlock-trying = trying it, about a second
unlock-opening = opening notes, { $n } of { $total }
unlock-sample = The sample journal opens with: { $phrase }
unlock-wrong = That passphrase did not open it. Nothing else happened.
