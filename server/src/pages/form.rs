//! What a form sends when no script of ours does: fields, and a file at most.

use app::api::Upload;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use domain::files::MOST_BYTES;
use domain::form::Fields;
use http_body_util::{BodyExt as _, Limited};

/// A form that was sent.
#[derive(Debug, Default)]
pub struct Form {
    /// Its fields.
    pub fields: Fields,
    /// Its file.
    pub upload: Option<Upload>,
}

/// The largest form without a file, in bytes: twelve versions of a reply, each character in four bytes,
/// percent-encoded.
pub const FIELDS_LIMIT: usize = 4 << 20;

/// The largest form, in bytes.
pub const FORM_LIMIT: usize = FIELDS_LIMIT + MOST_BYTES + (1 << 20);

/// Reads a form (WHATWG URL, section 5; RFC 7578). A file that is not taken is read past.
pub async fn read(request: Request, takes_file: bool) -> Result<Form, StatusCode> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    if kind.starts_with("application/x-www-form-urlencoded") {
        let body = Limited::new(request.into_body(), FIELDS_LIMIT).collect().await;
        let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?.to_bytes();
        let fields = Fields(form_urlencoded::parse(&body).into_owned().collect());
        return Ok(Form { fields, upload: None });
    }
    let boundary = multer::parse_boundary(&kind).map_err(|_| StatusCode::UNSUPPORTED_MEDIA_TYPE)?;
    parts(request.into_body(), boundary, takes_file).await
}

async fn parts(body: Body, boundary: String, takes_file: bool) -> Result<Form, StatusCode> {
    let mut parts = multer::Multipart::new(body.into_data_stream(), boundary);
    let mut form = Form::default();
    let mut room = FIELDS_LIMIT;
    while let Some(mut part) = parts.next_field().await.map_err(|error| status(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let mut bytes = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(|error| status(&error))? {
            if file.is_none() {
                room = room.checked_sub(chunk.len()).ok_or(StatusCode::PAYLOAD_TOO_LARGE)?;
                bytes.extend_from_slice(&chunk);
            } else if takes_file && form.upload.is_none() {
                // One byte more than there may be tells that it is too large.
                let left = (MOST_BYTES + 1).saturating_sub(bytes.len());
                bytes.extend_from_slice(&chunk[..chunk.len().min(left)]);
            }
        }
        match file {
            Some(file) if form.upload.is_none() => form.upload = Some(Upload { name: file, bytes }),
            Some(_) => {}
            None => form.fields.0.push((name, String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
    Ok(form)
}

fn status(error: &multer::Error) -> StatusCode {
    match error {
        // Its source is the limit of the body, or the connection.
        multer::Error::StreamReadFailed(_) => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::BAD_REQUEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sent(kind: &str, body: Vec<u8>, takes_file: bool) -> Result<Form, StatusCode> {
        let request = Request::builder().header(CONTENT_TYPE, kind).body(Body::from(body)).unwrap();
        read(request, takes_file).await
    }

    const KIND: &str = "multipart/form-data; boundary=x";

    fn parts(file: &[u8]) -> Vec<u8> {
        let before = "--x\r\nContent-Disposition: form-data; name=\"text-0\"\r\n\r\nÀ la\r\nrivière\r\n--x\r\n\
                      Content-Disposition: form-data; name=\"upload\"; filename=\"puits 1.pdf\"\r\n\r\n";
        [before.as_bytes(), file, b"\r\n--x--\r\n"].concat()
    }

    #[tokio::test]
    async fn fields_and_a_file_arrive() {
        let form = sent(KIND, parts(b"%PDF-\r\n--\0"), true).await.unwrap();
        assert_eq!(form.fields.raw("text-0"), "À la\r\nrivière");
        let upload = form.upload.unwrap();
        assert_eq!((upload.name.as_str(), upload.bytes.as_slice()), ("puits 1.pdf", b"%PDF-\r\n--\0".as_slice()));
        let form = sent("application/x-www-form-urlencoded", b"do=attach&alt=%C3%80".to_vec(), true).await.unwrap();
        assert_eq!((form.fields.get("do"), form.fields.get("alt"), form.upload.is_none()), ("attach", "À", true));
    }

    #[tokio::test]
    async fn what_is_too_much_is_not_kept() {
        let large = vec![b'x'; MOST_BYTES + 5000];
        let form = sent(KIND, parts(&large), true).await.unwrap();
        assert_eq!(form.upload.unwrap().bytes.len(), MOST_BYTES + 1);
        let form = sent(KIND, parts(b"%PDF-"), false).await.unwrap();
        assert_eq!(form.upload.unwrap().bytes.len(), 0);
        let field =
            [b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n".as_slice(), &large, b"\r\n--x--"].concat();
        for (kind, body) in [(KIND, field), ("application/x-www-form-urlencoded", large)] {
            assert_eq!(sent(kind, body, true).await.unwrap_err(), StatusCode::PAYLOAD_TOO_LARGE);
        }
    }

    #[tokio::test]
    async fn what_is_no_form_is_refused() {
        for (kind, body, wanted) in [
            ("application/json", "{}", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            ("multipart/form-data", "--x--", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            (KIND, "--y\r\n", StatusCode::BAD_REQUEST),
            (KIND, "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nnever ends", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(sent(kind, body.into(), true).await.unwrap_err(), wanted, "{kind}: {body}");
        }
    }
}
