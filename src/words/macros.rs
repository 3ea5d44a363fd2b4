//! `say!`, which names each argument as its file does.

/// Gives a message with its arguments: `say!("home-notes", n = 3)`. Numbers take part in plurals.
macro_rules! say {
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut arguments = ::fluent_bundle::FluentArgs::new();
        $(arguments.set(stringify!($name), $value);)+
        $crate::words::spoken::format($id, &arguments)
    }};
}

pub(crate) use say;
