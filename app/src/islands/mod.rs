//! What runs in the browser, each a plain piece of the server's page until then.
