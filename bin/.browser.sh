# Sourced by bin/test: find_browser fills browser_options with where the tests of the pages find a browser and its driver.

browser_options=()

has_browser() {
    command -v chromium >/dev/null && command -v chromedriver >/dev/null
}

install_browser() {
    echo "Installing chromium and chromium-driver ..." >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium chromium-driver; } >&2
}

find_browser() {
    if ! has_browser && ((EUID == 0)) && command -v apt-get >/dev/null; then
        install_browser || true
    fi
    if has_browser; then
        browser_options=("-Drewards.browser=$(command -v chromium)" "-Drewards.browser.driver=$(command -v chromedriver)")
        return
    fi
    if [[ -n "${CI:-}" ]]; then
        echo "Continuous integration has to run the tests of the pages: install chromium and chromedriver." >&2
        exit 1
    fi
    echo "NOTE: the tests of the pages in a browser DO NOT RUN: there is no chromium and chromedriver here." >&2
    echo "(On Debian: apt-get install chromium chromium-driver)" >&2
}
