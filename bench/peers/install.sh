#!/bin/sh
# Installs the forecasting packages that `npm run bench -- forecast` measures beside ours, outside the repository:
# statsforecast and @bsull/augurs into $CONCORD_PEERS (default ~/.cache/concord-peers), R forecast from the system's packages.
set -eu
folder=${CONCORD_PEERS:-$HOME/.cache/concord-peers}
mkdir -p "$folder"
[ -x "$folder/python/bin/python" ] || python3 -m venv "$folder/python"
"$folder/python/bin/python" -m pip install --quiet statsforecast
npm install --silent --no-save --prefix "$folder" @bsull/augurs
if command -v Rscript >/dev/null && Rscript -e 'library(forecast); library(jsonlite)' >/dev/null 2>&1; then
  echo "R forecast is there."
elif command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends r-cran-forecast r-cran-jsonlite
else
  echo "R forecast is not there: install R with the packages forecast and jsonlite (Debian: r-cran-forecast r-cran-jsonlite)." >&2
fi
